// The still parts of a panel: whose chat it is, the bot's head, and the card before the first word.

import { avatar, element, iconButton } from "./dom.js";
import { withMenu } from "./menu.js";

/** The panel's name for screen readers. */
export function panelLabel({ first_name: name, role }) {
  return role ? `${name}, ${role}` : name;
}

/** Above the frame: the person's picture, name, role and language. */
export function personTag({ id, first_name: name, role, language_code: code }) {
  return element(
    "header",
    { class: "person-tag" },
    avatar(name, id),
    element("h2", { dir: "auto" }, name),
    role ? element("span", { class: "chip", dataset: { role } }, role) : null,
    element("span", { class: "person-language" }, languageName(code)),
  );
}

/** The head of the chat. `status` is the line under the bot's name, `items` fill the menu. */
export function chatHead({ bot, words, status, items }) {
  const more = iconButton("more", words.menu, { dataset: { action: "chat-menu" } });
  return element(
    "header",
    { class: "chat-head" },
    element("img", {
      class: "bot-mark",
      src: "/static/mark.svg",
      alt: "",
      width: "38",
      height: "38",
    }),
    element("div", { class: "chat-title" }, element("h3", { dir: "auto" }, bot.name), status),
    withMenu(more, { label: words.menu, items }),
  );
}

/** What a chat shows before anything was said. */
export function startCard({ bot, words, start }) {
  const button = element(
    "button",
    { type: "button", class: "wide-button", dataset: { action: "start" }, on: { click: start } },
    words.start,
  );
  return element(
    "div",
    { class: "start-card", hidden: true },
    element("img", { src: "/static/mark.svg", alt: "", width: "64", height: "64" }),
    element("h3", { dir: "auto" }, bot.name),
    element("p", {}, words.startNote),
    button,
  );
}

function languageName(code) {
  try {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(code || "en");
  } catch {
    return code; // not a language code any browser knows
  }
}
