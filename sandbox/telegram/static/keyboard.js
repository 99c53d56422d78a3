// The inline keyboard under a message: its buttons, what each kind does, and the spinner that
// stays on a pressed button until the bot has answered the press.

import { element, icon } from "./dom.js";
import { amountText } from "./money.js";

const KIND_ICONS = { url: "link", copy: "copy", switch: "switch" };
const STYLES = new Set(["primary", "success", "danger"]);
const PATIENCE_MS = 16000;
/** The label that sendInvoice gives where the bot names none. */
const GIVEN_LABEL = /^Pay ⭐️?\d+$/u;

/** The keyboard of a message, or null if it has none. `actions` is the panel's (see panel.js). */
export function inlineKeyboard(view, actions) {
  if (!view.keyboard || view.keyboard.length === 0) return null;
  const rows = view.keyboard.map((row, rowIndex) =>
    element(
      "div",
      { class: "keyboard-row" },
      ...row.map((button, column) =>
        keyboardButton({ view, button, row: rowIndex, column, actions }),
      ),
    ),
  );
  return element("div", { class: "keyboard", role: "group", dir: actions.direction }, ...rows);
}

function keyboardButton({ view, button, row, column, actions }) {
  const kind = button.kind || "callback";
  const style = STYLES.has(button.style) ? button.style : null;
  const node = element(
    "button",
    {
      type: "button",
      disabled: kind === "disabled" || (kind === "pay" && Boolean(view.invoice?.paid)),
      dataset: {
        kind,
        row,
        column,
        ...(style && { style }),
        ...(kind === "pay" && { action: "pay" }),
      },
      on: { click: () => use({ node, view, button, kind, row, column, actions }) },
    },
    element("span", { class: "button-text", dir: "auto" }, labelOf(button, view, actions.words)),
    KIND_ICONS[kind] ? icon(KIND_ICONS[kind]) : null,
  );
  return node;
}

/** What a button says. The one that an invoice has without the bot's doing is the page's own. */
function labelOf(button, view, words) {
  if (button.kind !== "pay" || !GIVEN_LABEL.test(button.text) || !view.invoice) return button.text;
  return `${words.pay} ${amountText(view.invoice.amount, view.invoice.currency)}`;
}

function use({ node, view, button, kind, row, column, actions }) {
  if (node.getAttribute("aria-disabled") === "true") return;
  if (kind === "callback") actions.press({ view, row, column, node });
  else if (kind === "url") actions.openAddress(button.url);
  else if (kind === "copy") actions.copy(button.copy ?? button.text);
  else if (kind === "pay") actions.askToPay(view, node);
  else if (kind === "switch") actions.explain("inlineMode");
}

/** The presses of one chat that the bot has not answered yet. */
export class Presses {
  #waiting = new Map();
  #unnamed = 0;
  #answeredEarly = new Set();

  constructor(onSilence) {
    this.onSilence = onSilence;
  }

  /** Marks the button as waiting until `answered` is called with its press, or patience ends. */
  begin(node) {
    this.#unnamed += 1;
    node.classList.add("waiting");
    node.setAttribute("aria-busy", "true");
    node.setAttribute("aria-disabled", "true");
  }

  /** The server has taken the press under this id. The answer may have come before this. */
  taken(pressId, node) {
    const early = this.#answeredEarly.has(pressId);
    this.#named();
    if (early) {
      release(node);
      return;
    }
    const timer = setTimeout(() => this.#giveUp(pressId), PATIENCE_MS);
    this.#waiting.set(pressId, { node, timer });
  }

  answered(pressId) {
    const press = this.#waiting.get(pressId);
    if (!press) {
      if (this.#unnamed > 0) this.#answeredEarly.add(pressId);
      return;
    }
    clearTimeout(press.timer);
    this.#waiting.delete(pressId);
    release(press.node);
  }

  /** The server has not taken the press. */
  refused(node) {
    this.#named();
    release(node);
  }

  #named() {
    this.#unnamed -= 1;
    if (this.#unnamed === 0) this.#answeredEarly.clear();
  }

  #giveUp(pressId) {
    const { node } = this.#waiting.get(pressId);
    this.#waiting.delete(pressId);
    release(node);
    if (node.isConnected) this.onSilence();
  }
}

function release(node) {
  node.classList.remove("waiting");
  node.removeAttribute("aria-busy");
  node.removeAttribute("aria-disabled");
}
