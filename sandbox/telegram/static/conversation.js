// The messages of one chat: kept in order, grouped by sender, changed in place. Scrolls with the
// news while one reads at the end, and leaves the reader alone who has gone up.

import { element } from "./dom.js";
import { messageElement } from "./message.js";

const GROUP_SECONDS = 300;
const NEAR_END_PIXELS = 90;
const LEAVING_MS = 180;

export class Conversation {
  #messages = new Map();
  #following = true;
  #newest = 0;
  #top = 0;

  /** `onUnread(count)`: how many of the bot's messages came while the reader was further up. */
  constructor({ actions, onUnread }) {
    this.actions = actions;
    this.onUnread = onUnread;
    this.unread = 0;
    this.list = element("div", { class: "messages" });
    this.typing = element(
      "div",
      { class: "typing", hidden: true },
      element("i"),
      element("i"),
      element("i"),
    );
    this.node = element(
      "div",
      {
        class: "conversation",
        role: "log",
        tabindex: "0",
        "aria-label": actions.words.conversation,
      },
      this.list,
      this.typing,
    );
    this.node.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    new ResizeObserver(() => this.#follow()).observe(this.list);
    new ResizeObserver(() => this.#follow()).observe(this.node);
  }

  get isEmpty() {
    return this.#messages.size === 0;
  }

  get views() {
    return [...this.#messages.values()].map((entry) => entry.view);
  }

  /** Shows exactly these messages, touching only those that differ from what is shown. */
  replaceAll(views) {
    const wanted = new Set(views.map((view) => view.id));
    for (const id of [...this.#messages.keys()]) if (!wanted.has(id)) this.#drop(id);
    for (const view of views) this.#put(view);
    this.#arrange();
  }

  /** A new message, or a message that has changed. */
  put(view) {
    const known = this.#messages.has(view.id);
    const changed = this.#put(view);
    this.#arrange();
    if (known && changed) this.#highlight(view.id);
    if (known) return;
    if (!view.outgoing && !this.#following) this.#count(this.unread + 1);
    if (view.outgoing) this.toEnd();
    else this.#follow();
  }

  remove(id) {
    const entry = this.#messages.get(id);
    if (!entry) return;
    this.#drop(id, { keepNode: true });
    const { node } = entry;
    delete node.dataset.messageId;
    node.inert = true;
    node.classList.add("leaving");
    setTimeout(() => node.remove(), LEAVING_MS);
    this.#arrange();
  }

  setTyping(isTyping) {
    this.typing.hidden = !isTyping;
    this.#follow();
  }

  /** The view of a message, if it is still there. */
  view(id) {
    return this.#messages.get(id)?.view;
  }

  /** The rows of the reply keyboard in force, or null. An empty one takes the former away. */
  get replyKeyboard() {
    const last = this.views.reverse().find((view) => !view.outgoing && view.reply_keyboard);
    return last && last.reply_keyboard.length > 0 ? last.reply_keyboard : null;
  }

  /** Scrolls to a message and marks it for a moment. */
  show(id) {
    const entry = this.#messages.get(id);
    if (!entry) return;
    entry.node.scrollIntoView({ block: "center", behavior: calm() ? "auto" : "smooth" });
    this.#highlight(id);
  }

  toEnd({ smooth = false } = {}) {
    this.#following = true;
    this.#count(0);
    this.node.scrollTo({
      top: this.node.scrollHeight,
      behavior: smooth && !calm() ? "smooth" : "auto",
    });
  }

  // What quotes a message shows it as it is now.
  #requote(id) {
    for (const quote of this.list.querySelectorAll(`[data-quoted="${id}"]`))
      quote.textContent = this.actions.summaryOf(id);
  }

  #put(view) {
    const former = this.#messages.get(view.id);
    const drawn = JSON.stringify(view);
    if (former && former.drawn === drawn) return false;
    const node = messageElement(view, this.actions);
    const focused = former ? focusedButton(former.node) : null;
    if (former) former.node.replaceWith(node);
    else this.list.insertBefore(node, this.#after(view.id));
    const separator = former?.separator ?? null;
    this.#messages.set(view.id, { view, node, drawn, separator, day: dayOf(view) });
    if (!former && view.id < this.#newest) this.#sort();
    this.#newest = Math.max(this.#newest, view.id);
    if (focused) refocus(node, focused);
    if (former) this.#requote(view.id);
    return true;
  }

  #after(id) {
    if (id > this.#newest) return null;
    const later = [...this.#messages.entries()].find(([otherId]) => otherId > id);
    return later ? later[1].node : null;
  }

  #sort() {
    this.#messages = new Map([...this.#messages.entries()].sort(([one], [other]) => one - other));
  }

  #drop(id, { keepNode = false } = {}) {
    const { node, separator } = this.#messages.get(id);
    separator?.remove();
    if (!keepNode) node.remove();
    this.#messages.delete(id);
  }

  // Which message begins and ends a group, and where a new day begins. Only what changes is
  // touched, so that news in a long chat stays cheap.
  #arrange() {
    let former = null;
    for (const entry of this.#messages.values()) {
      const newDay = former?.day !== entry.day;
      const joined = !newDay && belongTogether(former.view, entry.view);
      if (newDay !== Boolean(entry.separator)) this.#separate(entry, newDay);
      entry.node.classList.toggle("first", !joined);
      former?.node.classList.toggle("last", !joined);
      former = entry;
    }
    former?.node.classList.add("last");
  }

  #separate(entry, newDay) {
    entry.separator?.remove();
    entry.separator = newDay ? this.#daySeparator(entry.view) : null;
    if (newDay) entry.node.before(entry.separator);
  }

  #daySeparator(view) {
    return element("p", { class: "day" }, this.actions.dayText(new Date(view.date * 1000)));
  }

  #highlight(id) {
    const { node } = this.#messages.get(id);
    node.classList.remove("changed");
    void node.offsetWidth; // starts the animation anew
    node.classList.add("changed");
  }

  #scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.node;
    const atEnd = scrollHeight - scrollTop - clientHeight < NEAR_END_PIXELS;
    // Only who goes up leaves the end: a picture that loads moves the end away by itself.
    this.#following = atEnd || (this.#following && scrollTop >= this.#top);
    this.#top = scrollTop;
    if (this.#following && this.unread) this.#count(0);
    this.node.classList.toggle("away", !this.#following);
    this.onUnread(this.unread);
  }

  #follow() {
    if (this.#following) this.node.scrollTop = this.node.scrollHeight;
  }

  #count(unread) {
    this.unread = unread;
    this.onUnread(unread);
  }
}

function belongTogether(one, other) {
  if (one.service || other.service || one.keyboard) return false;
  return Boolean(one.outgoing) === Boolean(other.outgoing) && other.date - one.date < GROUP_SECONDS;
}

function dayOf(view) {
  return new Date(view.date * 1000).toDateString();
}

function calm() {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

// Someone who walks the menus with the keyboard keeps the place when the screen is edited.
function focusedButton(node) {
  const button = document.activeElement;
  return button && node.contains(button) && button.closest(".keyboard")
    ? { ...button.dataset }
    : null;
}

function refocus(node, { row, column }) {
  const same = node.querySelector(`.keyboard button[data-row="${row}"][data-column="${column}"]`);
  (same || node.querySelector(".keyboard button"))?.focus({ preventScroll: true });
}
