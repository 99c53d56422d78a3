// The bot's commands as a list above the input: opened by the "/" button, or narrowed down while
// one types "/". The focus stays in the input; the marked entry is told by aria-activedescendant.

import { element } from "./dom.js";

export class CommandList {
  #commands = [];
  #shown = [];
  #marked = -1;

  /** `choose(text)` is called with "/command". */
  constructor({ person, words, input, choose }) {
    this.words = words;
    this.input = input;
    this.choose = choose;
    this.prefix = `command-${person}`;
    this.node = element("div", {
      class: "commands",
      id: this.prefix,
      role: "listbox",
      "aria-label": words.commands,
      hidden: true,
    });
    input.setAttribute("aria-controls", this.prefix);
    input.setAttribute("aria-autocomplete", "list");
  }

  set commands(commands) {
    this.#commands = commands || [];
  }

  get isOpen() {
    return !this.node.hidden;
  }

  openAll() {
    this.#show(this.#commands);
    this.#mark(this.#shown.length ? 0 : -1);
  }

  close() {
    this.node.hidden = true;
    this.#marked = -1;
    this.input.removeAttribute("aria-activedescendant");
  }

  /** Follows what is typed: commands that begin so, or nothing. */
  follow(text) {
    const typed = /^\/([a-z0-9_]*)$/i.exec(text);
    if (!typed) {
      this.close();
      return;
    }
    const beginning = typed[1].toLowerCase();
    const fitting = this.#commands.filter(({ command }) => command.startsWith(beginning));
    if (fitting.length === 0) this.close();
    else this.#show(fitting);
  }

  /** Handles a key of the input; true if it was meant for the list. */
  key(event) {
    if (!this.isOpen) return false;
    if (event.key === "Escape") this.close();
    else if (event.key === "ArrowDown") this.#mark((this.#marked + 1) % this.#shown.length);
    else if (event.key === "ArrowUp")
      this.#mark((this.#marked <= 0 ? this.#shown.length : this.#marked) - 1);
    else if (event.key === "Tab" && !event.shiftKey && this.#shown.length) this.#complete();
    else if (event.key === "Enter" && this.#marked >= 0) this.#take(this.#shown[this.#marked]);
    else return false;
    event.preventDefault();
    return true;
  }

  #show(commands) {
    this.#shown = commands;
    this.#marked = -1;
    const rows = commands.map((command, place) => this.#row(command, place));
    if (rows.length === 0)
      rows.push(element("p", { class: "commands-none" }, this.words.noCommands));
    this.node.replaceChildren(...rows);
    this.node.hidden = false;
    this.node.scrollTop = 0;
  }

  #row({ command, description }, place) {
    return element(
      "div",
      {
        class: "command",
        id: `${this.prefix}-${place}`,
        role: "option",
        "aria-selected": "false",
        dataset: { command },
        on: {
          mousedown: (event) => event.preventDefault(),
          click: () => this.#take(this.#shown[place]),
        },
      },
      element("span", { class: "command-name", dir: "ltr" }, `/${command}`),
      element("span", { class: "command-description", dir: "auto" }, description),
    );
  }

  #mark(place) {
    this.#marked = place;
    [...this.node.children].forEach((row, index) =>
      row.setAttribute("aria-selected", String(index === place)),
    );
    const row = this.node.children[place];
    if (place < 0 || !row) return;
    row.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", row.id);
  }

  #complete() {
    const { command } = this.#shown[Math.max(this.#marked, 0)];
    this.input.value = `/${command} `;
    this.close();
  }

  #take({ command }) {
    this.close();
    this.choose(`/${command}`);
  }
}
