// One message as an element. It is made anew from its view whenever that changes.

import { fileAddress } from "./api.js";
import { element, icon, iconButton } from "./dom.js";
import { inlineKeyboard } from "./keyboard.js";
import { endsInBlock, safeContent } from "./markup.js";
import { amountText } from "./money.js";

const UNKNOWN = "…";

/** The element of a message view. `actions` is the panel's (see panel.js). */
export function messageElement(view, actions) {
  const node = element("article", {
    class: "message",
    dir: actions.direction,
    dataset: { messageId: view.id, outgoing: String(Boolean(view.outgoing)) },
  });
  if (view.service) {
    node.classList.add("service");
    node.append(
      element("p", { class: "service-text", dir: "auto" }, serviceText(view, actions)),
      ...(view.stars > 0 ? [chargeBackButton(view, actions)] : []),
    );
    return node;
  }
  const keyboard = inlineKeyboard(view, actions);
  if (keyboard) node.classList.add("with-keyboard");
  if (view.sticker) node.classList.add("bare");
  const reply = iconButton("reply", actions.words.reply, {
    class: "round-button reply-button",
    on: { click: () => actions.reply(view) },
  });
  const line = element("div", { class: "bubble-line" }, bubble(view, actions), reply);
  node.append(line, ...[keyboard].filter(Boolean));
  return node;
}

function serviceText({ service, stars }, { words }) {
  if (!stars) return service;
  const done = stars > 0 ? words.starsPaid : words.starsReturned;
  return `${done}: ${amountText(Math.abs(stars), "XTR")}`;
}

// As when the bank takes the money back from whoever sold the Stars: the bot is only told.
function chargeBackButton(view, actions) {
  return element(
    "button",
    {
      type: "button",
      class: "charge-back",
      dataset: { action: "charge-back" },
      on: { click: () => actions.chargeBack(view) },
    },
    actions.words.chargeBack,
  );
}

/** A message in a few words, for quoting it. */
export function summaryOf(view, words) {
  if (!view) return UNKNOWN;
  if (view.plain) return view.plain;
  if (view.invoice) return view.invoice.title;
  if (view.document) return view.document.name || words.document;
  if (view.photo) return words.photo;
  return view.sticker ? `${view.sticker} ${words.sticker}` : UNKNOWN;
}

function bubble(view, actions) {
  const text = view.html ? textBlock(view) : null;
  const meta = metaLine(view, actions);
  const node = element(
    "div",
    { class: "bubble" },
    view.reply_to ? quote(view.reply_to, actions) : null,
    view.photo ? photo(view, actions) : null,
    view.document ? documentCard(view.document, actions) : null,
    view.sticker
      ? element(
          "div",
          { class: "sticker", role: "img", "aria-label": actions.words.sticker },
          view.sticker,
        )
      : null,
    view.invoice ? invoice(view, actions) : null,
    text,
    meta,
  );
  node.classList.toggle("picture", Boolean(view.photo));
  node.classList.toggle("meta-over", Boolean((view.photo || view.sticker) && !text));
  node.classList.toggle("meta-below", metaGoesBelow({ view, text, direction: actions.direction }));
  return node;
}

function textBlock(view) {
  return element("div", { class: "text", dir: "auto" }, safeContent(view.html));
}

// The time stands beside the last line only if the text runs the same way as the chat.
function metaGoesBelow({ view, text, direction }) {
  if (!text) return !view.photo && !view.sticker;
  if (endsInBlock(text)) return true;
  return !text.matches(`:dir(${direction})`);
}

function metaLine(view, actions) {
  const time = new Date(view.date * 1000);
  return element(
    "span",
    { class: "meta" },
    view.edited ? element("span", { class: "edited" }, actions.words.edited) : null,
    element(
      "time",
      { datetime: time.toISOString(), title: time.toLocaleString(actions.locale) },
      actions.clockText(time),
    ),
  );
}

function quote(replyTo, actions) {
  const summary = actions.summaryOf(replyTo.id);
  return element(
    "button",
    {
      type: "button",
      class: "quote",
      dir: "auto",
      dataset: { quoted: replyTo.id },
      on: { click: () => actions.showMessage(replyTo.id) },
    },
    summary === UNKNOWN ? replyTo.plain || UNKNOWN : summary,
  );
}

function photo(view, actions) {
  const address = fileAddress(view.photo);
  const label = view.plain
    ? `${actions.words.photo}: ${view.plain.slice(0, 80)}`
    : actions.words.photo;
  return element(
    "button",
    {
      type: "button",
      class: "photo",
      "aria-label": label,
      on: { click: () => actions.enlarge(address, label) },
    },
    element("img", { src: address, alt: "", decoding: "async" }),
  );
}

function documentCard(file, actions) {
  return element(
    "a",
    { class: "document", href: fileAddress(file.file_id), download: file.name || true },
    element("span", { class: "document-icon" }, icon("document")),
    element(
      "span",
      { class: "document-words" },
      element("span", { class: "document-name", dir: "auto" }, file.name || actions.words.document),
      element("span", { class: "document-size" }, element("bdi", {}, sizeText(file.size))),
    ),
  );
}

function sizeText(bytes) {
  if (bytes === null || bytes === undefined) return "";
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function invoice(view, actions) {
  const { title, description, currency, amount, paid } = view.invoice;
  return element(
    "div",
    { class: "invoice", dataset: { paid: String(Boolean(paid)) } },
    element("p", { class: "invoice-title", dir: "auto" }, title),
    element("p", { class: "invoice-description", dir: "auto" }, description),
    element("p", { class: "invoice-amount" }, amountText(amount, currency)),
    paid
      ? element("p", { class: "invoice-paid" }, `✓ ${actions.words.paid}`)
      : payButton(view, actions),
  );
}

// Telegram puts a pay button under an invoice that was sent without a keyboard.
function payButton(view, actions) {
  const kinds = (view.keyboard || []).flat().map((button) => button.kind);
  if (kinds.includes("pay")) return null;
  const { amount, currency } = view.invoice;
  const node = element(
    "button",
    {
      type: "button",
      class: "pay-button",
      dataset: { action: "pay" },
      on: { click: () => actions.askToPay(view, node) },
    },
    `${actions.words.pay} ${amountText(amount, currency)}`,
  );
  return node;
}
