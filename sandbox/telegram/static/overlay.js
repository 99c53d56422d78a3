// What lies over one chat for a while: the payment sheet, an alert, an enlarged picture, and the
// short notices at the top. The chat beneath is inert meanwhile, and gets the focus back.

import { element, iconButton } from "./dom.js";
import { amountText } from "./money.js";

const NOTICE_MS = 3600;

export class Overlay {
  #beneath;
  #opener = null;

  /** `beneath`: the element that rests while something lies over it. */
  constructor({ beneath, words }) {
    this.#beneath = beneath;
    this.words = words;
    this.node = element("div", { class: "overlay", hidden: true });
    this.notices = element("div", { class: "notices", role: "status", "aria-live": "polite" });
    this.node.addEventListener("click", (event) => {
      if (event.target === this.node) this.close();
    });
    this.node.addEventListener("keydown", (event) => this.#key(event));
  }

  /** A short notice that goes by itself. */
  notice(text) {
    const note = element("p", { class: "notice", dir: "auto" }, text);
    note.addEventListener("click", () => note.remove());
    this.notices.replaceChildren(note);
    setTimeout(() => note.classList.add("leaving"), NOTICE_MS - 250);
    setTimeout(() => note.remove(), NOTICE_MS);
  }

  /** An answer of the bot that waits for an OK. */
  alert(text) {
    const confirm = element(
      "button",
      {
        type: "button",
        class: "wide-button",
        dataset: { action: "alert-ok" },
        on: { click: () => this.close() },
      },
      this.words.alertOk,
    );
    this.#open(
      "alertdialog",
      "alert",
      element("p", { class: "alert-text", dir: "auto" }, text),
      confirm,
    );
  }

  /** The sheet that asks before paying; `pay()` is awaited with the button spinning. */
  askToPay(invoice, pay) {
    const price = amountText(invoice.amount, invoice.currency);
    const confirm = element(
      "button",
      { type: "button", class: "wide-button", dataset: { action: "pay-confirm" } },
      `${this.words.payConfirm} ${price}`,
    );
    confirm.addEventListener("click", async () => {
      if (confirm.classList.contains("waiting")) return;
      confirm.classList.add("waiting");
      confirm.setAttribute("aria-busy", "true");
      await pay();
      if (this.node.contains(confirm)) this.close();
    });
    const cancel = element(
      "button",
      { type: "button", class: "plain-button", on: { click: () => this.close() } },
      this.words.cancel,
    );
    this.#open(
      "dialog",
      "sheet",
      element("h3", {}, this.words.payTitle),
      element("p", { class: "sheet-amount" }, price),
      element("p", { class: "sheet-title", dir: "auto" }, invoice.title),
      element("p", { class: "sheet-note" }, this.words.noRealMoney),
      confirm,
      cancel,
    );
  }

  /** A picture in full. */
  enlarge(address, label) {
    const close = iconButton("close", this.words.close, { on: { click: () => this.close() } });
    const picture = element("img", { src: address, alt: label });
    picture.addEventListener("click", () => this.close());
    this.#open("dialog", "lightbox", close, picture);
  }

  close() {
    if (this.node.hidden) return;
    this.node.hidden = true;
    this.node.replaceChildren();
    this.#beneath.inert = false;
    if (this.#opener?.isConnected) this.#opener.focus({ preventScroll: true });
    this.#opener = null;
  }

  #open(role, kind, ...children) {
    this.#opener ??= document.activeElement;
    const dialog = element(
      "div",
      { class: kind, role, "aria-modal": "true", "aria-label": labelOf(children) },
      ...children,
    );
    this.node.dataset.kind = kind;
    this.node.replaceChildren(dialog);
    this.node.hidden = false;
    this.#beneath.inert = true;
    dialog.querySelector(".wide-button, button")?.focus({ preventScroll: true });
  }

  #key(event) {
    if (event.key === "Escape") this.close();
    if (event.key !== "Tab") return;
    const stops = [...this.node.querySelectorAll("button")];
    const edge = event.shiftKey ? stops[0] : stops.at(-1);
    if (document.activeElement !== edge) return;
    event.preventDefault();
    (event.shiftKey ? stops.at(-1) : stops[0]).focus();
  }
}

function labelOf(children) {
  const [first] = children;
  return first.textContent || first.getAttribute("aria-label");
}
