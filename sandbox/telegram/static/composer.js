// Where a person writes: the input, a quoted message, a photo or file waiting to be sent, the
// commands and the bot's reply keyboard.

import { CommandList } from "./commands.js";
import { element, icon, iconButton } from "./dom.js";
import { withMenu } from "./menu.js";

const HIGHEST_PIXELS = 150;

export class Composer {
  #replyTo = null;
  #attachment = null;

  /**
   * `send({text, replyTo, attachment})` delivers what was written (attachment: {kind, file});
   * `sendSticker()` a sticker; `unblock()` lets the bot write again.
   */
  constructor({ person, words, send, sendSticker, unblock }) {
    this.words = words;
    this.send = send;
    this.input = element("textarea", {
      name: "text",
      rows: "1",
      dir: "auto",
      maxlength: "4096",
      autocomplete: "off",
      enterkeyhint: "send",
      placeholder: words.message,
      "aria-label": words.message,
    });
    this.commands = new CommandList({
      person,
      words,
      input: this.input,
      choose: (text) => this.#sendNow(text),
    });
    this.strip = element("div", { class: "strip", hidden: true });
    this.photoInput = this.#fileInput("photo", "image/*");
    this.documentInput = this.#fileInput("document", null);
    this.form = this.#form(sendSticker);
    this.replyKeys = element("div", { class: "reply-keyboard", role: "group", hidden: true });
    this.blockedBar = element(
      "div",
      { class: "blocked-bar", hidden: true },
      element("p", {}, words.blockedNote),
      element(
        "button",
        {
          type: "button",
          class: "wide-button",
          dataset: { action: "unblock" },
          on: { click: unblock },
        },
        words.unblock,
      ),
    );
    this.node = element(
      "div",
      { class: "composer" },
      this.commands.node,
      this.strip,
      this.form,
      this.replyKeys,
      this.blockedBar,
    );
    this.#listen();
  }

  focus() {
    this.input.focus();
  }

  /** The next message will answer this one; `summary` says which, in a few words. */
  replyTo({ id }, summary) {
    this.#replyTo = { id, summary };
    this.#drawStrip();
    this.focus();
  }

  /** Puts a photo or a file ({kind: "photo" | "document", file}) up for sending. */
  attach(attachment) {
    this.#attachment = attachment;
    this.#drawStrip();
    this.focus();
  }

  setBlocked(blocked) {
    this.blockedBar.hidden = !blocked;
    this.form.hidden = blocked;
    this.replyKeys.classList.toggle("off", blocked);
    if (blocked) this.commands.close();
  }

  setReplyKeyboard(rows) {
    this.replyKeys.hidden = !rows;
    const drawn = JSON.stringify(rows);
    if (drawn === this.drawnKeys) return;
    this.drawnKeys = drawn;
    this.replyKeys.replaceChildren(...(rows || []).map((row) => this.#replyRow(row)));
  }

  /** Gives back to the input what could not be sent. */
  restore({ text, replyTo, attachment }) {
    if (!this.input.value) this.input.value = text;
    this.#replyTo ??= replyTo;
    this.#attachment ??= attachment;
    this.#drawStrip();
    this.#fit();
  }

  #form(sendSticker) {
    const slash = iconButton("command", this.words.commands, {
      class: "round-button slash",
      dataset: { action: "commands" },
      on: { mousedown: (event) => event.preventDefault(), click: () => this.#toggleCommands() },
    });
    const clip = iconButton("attach", this.words.attach, { dataset: { action: "attach" } });
    const menu = withMenu(clip, {
      label: this.words.attach,
      items: () => [
        {
          icon: "photo",
          label: this.words.photo,
          action: "photo",
          run: () => this.photoInput.click(),
        },
        {
          icon: "document",
          label: this.words.document,
          action: "document",
          run: () => this.documentInput.click(),
        },
        { icon: "sticker", label: this.words.sticker, action: "sticker", run: sendSticker },
      ],
    });
    const send = iconButton("send", this.words.send, {
      type: "submit",
      class: "round-button send",
      dataset: { action: "send" },
    });
    return element(
      "form",
      { class: "composer-row" },
      slash,
      this.input,
      menu,
      this.photoInput,
      this.documentInput,
      send,
    );
  }

  #fileInput(kind, accept) {
    const input = element("input", {
      type: "file",
      name: kind,
      accept,
      hidden: true,
      tabindex: "-1",
      "aria-hidden": "true",
    });
    input.addEventListener("change", () => {
      if (input.files.length) this.attach({ kind, file: input.files[0] });
      input.value = "";
    });
    return input;
  }

  #listen() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.input.addEventListener("input", () => {
      this.commands.follow(this.input.value);
      this.#fit();
    });
    this.input.addEventListener("blur", () => this.commands.close());
    this.input.addEventListener("keydown", (event) => this.#key(event));
    this.input.addEventListener("paste", (event) => this.#paste(event));
  }

  #key(event) {
    if (event.isComposing || this.commands.key(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === "Escape" && !this.strip.hidden) {
      this.#clearStrip();
    }
  }

  #paste(event) {
    const [file] = event.clipboardData?.files ?? [];
    if (!file) return;
    event.preventDefault();
    this.attach({ kind: file.type.startsWith("image/") ? "photo" : "document", file });
  }

  #toggleCommands() {
    this.input.focus();
    if (this.commands.isOpen) this.commands.close();
    else this.commands.openAll();
  }

  #submit() {
    const text = this.input.value.trim();
    if (!text && !this.#attachment) return;
    this.#sendNow(text);
  }

  #sendNow(text) {
    const written = { text, replyTo: this.#replyTo, attachment: this.#attachment };
    this.input.value = "";
    this.commands.close();
    this.#clearStrip();
    this.#fit();
    this.send(written);
  }

  #replyRow(row) {
    const keys = row.map((text) =>
      element(
        "button",
        { type: "button", dir: "auto", on: { click: () => this.#sendNow(text) } },
        text,
      ),
    );
    return element("div", { class: "reply-row" }, ...keys);
  }

  #clearStrip() {
    this.#replyTo = null;
    this.#attachment = null;
    this.#drawStrip();
  }

  #drawStrip() {
    const entries = [];
    if (this.#replyTo)
      entries.push(this.#stripEntry("reply", this.words.replyTo, this.#replyTo.summary));
    if (this.#attachment) {
      const { kind, file } = this.#attachment;
      entries.push(
        this.#stripEntry(kind, this.words[kind], file.name || "", kind === "photo" ? file : null),
      );
    }
    const remove = iconButton("close", this.words.cancel, {
      class: "round-button small",
      on: { click: () => this.#clearStrip() },
    });
    this.strip.replaceChildren(element("div", { class: "strip-entries" }, ...entries), remove);
    this.strip.hidden = entries.length === 0;
  }

  #stripEntry(iconName, title, text, picture = null) {
    return element(
      "div",
      { class: "strip-entry" },
      picture ? preview(picture) : icon(iconName),
      element(
        "div",
        { class: "strip-words" },
        element("strong", {}, title),
        element("span", { dir: "auto" }, text),
      ),
    );
  }

  #fit() {
    this.input.style.height = "auto";
    const borders = this.input.offsetHeight - this.input.clientHeight;
    this.input.style.height = `${Math.min(this.input.scrollHeight + borders, HIGHEST_PIXELS)}px`;
  }
}

function preview(file) {
  const address = URL.createObjectURL(file);
  return element("img", {
    src: address,
    alt: "",
    on: { load: () => URL.revokeObjectURL(address) },
  });
}
