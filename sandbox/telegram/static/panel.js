// One person's chat with the bot: the frame that joins messages, composer and overlay, keeps in
// step with the server, and carries out what is tapped.

import * as api from "./api.js";
import { Composer } from "./composer.js";
import { Conversation } from "./conversation.js";
import { element, iconButton } from "./dom.js";
import { chatHead, panelLabel, personTag, startCard } from "./frame.js";
import { Presses } from "./keyboard.js";
import { meaningOf } from "./links.js";
import { summaryOf } from "./message.js";
import { Overlay } from "./overlay.js";
import { hearTaps } from "./taps.js";
import { clockText, dayText } from "./times.js";
import { localeFor, wordsFor } from "./words.js";

const TYPING_MS = 5500;

export class Panel {
  #queued = null;
  #reading = 0;
  #typingTimer = 0;
  #visible = true;

  /** `onUnseen(count)`: how many of the bot's messages came while the panel was not shown. */
  constructor({ person, bot, onUnseen }) {
    this.person = person;
    this.bot = bot;
    this.words = wordsFor(person.language_code);
    this.direction = person.rtl ? "rtl" : "ltr";
    this.unseen = 0;
    this.blocked = false;
    this.started = false;
    this.onUnseen = onUnseen;
    this.#build();
  }

  /** False while another person's tab is shown. */
  set visible(visible) {
    this.#visible = visible;
    this.node.hidden = !visible;
    if (visible) this.#countUnseen(0);
  }

  /** Reads the whole chat anew; events that come meanwhile are applied after it. */
  async reread() {
    const reading = (this.#reading += 1);
    this.#queued ??= [];
    try {
      const chat = await api.readChat(this.person.id);
      if (reading === this.#reading) this.#take(chat);
    } catch (error) {
      this.#showFailure(error);
    }
    if (reading !== this.#reading) return;
    const queued = this.#queued;
    this.#queued = null;
    queued.forEach((event) => this.receive(event));
  }

  /** An event of this person's chat. */
  receive(event) {
    if (this.#queued) {
      this.#queued.push(event);
      return;
    }
    const { kind } = event;
    if (kind === "message") this.#arrived(event.message);
    else if (kind === "edit") this.conversation.put(event.message);
    else if (kind === "delete") this.conversation.remove(event.message_id);
    else if (kind === "typing") this.#typing();
    else if (kind === "answer") this.#answered(event);
    else this.reread(); // commands, blocked and what may come later: the chat says how it stands
    this.#refresh();
  }

  #build() {
    const { words } = this;
    const actions = this.#actions();
    this.conversation = new Conversation({ actions, onUnread: (count) => this.#showJump(count) });
    this.presses = new Presses(() => this.overlay.notice(words.wait));
    this.composer = new Composer({
      person: this.person.id,
      words,
      send: (written) => this.#send(written),
      sendSticker: () => this.#attempt(() => api.sendSticker(this.person.id)),
      unblock: () => this.#block(false),
    });
    this.jump = iconButton("bottom", words.newMessages, {
      class: "round-button jump",
      hidden: true,
      on: { click: () => this.conversation.toEnd({ smooth: true }) },
    });
    this.status = element("p", { class: "chat-status" }, words.bot);
    this.card = startCard({ bot: this.bot, words, start: () => this.#say("/start") });
    this.#assemble();
    this.#listen(actions);
  }

  #assemble() {
    const { person, bot, words, direction, status, conversation, composer } = this;
    const head = chatHead({ bot, words, status, items: () => this.#menuItems() });
    const area = element("div", { class: "chat-area" }, conversation.node, this.card, this.jump);
    const beneath = element("div", { class: "phone-body" }, head, area, composer.node);
    this.overlay = new Overlay({ beneath, words });
    const phone = element(
      "div",
      { class: "phone", dir: direction, lang: person.language_code || "en" },
      beneath,
      this.overlay.notices,
      this.overlay.node,
    );
    this.node = element(
      "section",
      { class: "person", dataset: { person: person.id }, "aria-label": panelLabel(person) },
      personTag(person),
      phone,
    );
  }

  #actions() {
    const locale = localeFor(this.person.language_code);
    return {
      words: this.words,
      direction: this.direction,
      locale,
      clockText: (time) => clockText(time, locale),
      dayText: (time) => dayText({ time, now: new Date(), locale, words: this.words }),
      press: (what) => this.#press(what),
      askToPay: (view) => this.overlay.askToPay(view.invoice, () => this.#pay(view)),
      chargeBack: (view) => this.#attempt(() => api.chargeBack(this.person.id, view.id)),
      openAddress: (address) => this.#openAddress(address),
      copy: (text) => this.#copy(text),
      explain: (key) => this.overlay.notice(this.words[key]),
      reply: (view) => this.composer.replyTo(view, summaryOf(view, this.words)),
      summaryOf: (id) => summaryOf(this.conversation.view(id), this.words),
      showMessage: (id) => this.conversation.show(id),
      enlarge: (address, label) => this.overlay.enlarge(address, label),
    };
  }

  #menuItems() {
    return [
      {
        icon: "restart",
        label: this.words.restart,
        action: "restart",
        run: () => this.#say("/start"),
      },
      {
        icon: "ban",
        label: this.blocked ? this.words.unblock : this.words.block,
        action: "block",
        run: () => this.#block(!this.blocked),
      },
    ];
  }

  #listen(actions) {
    hearTaps(this.conversation.list, { actions, say: (text) => this.#say(text) });
    this.node.addEventListener("dragover", (event) => event.preventDefault());
    this.node.addEventListener("drop", (event) => {
      event.preventDefault();
      const [file] = event.dataTransfer.files;
      if (file)
        this.composer.attach({ kind: file.type.startsWith("image/") ? "photo" : "document", file });
    });
  }

  #take(chat) {
    this.blocked = Boolean(chat.blocked);
    this.started = Boolean(chat.started);
    this.composer.commands.commands = chat.commands;
    this.conversation.replaceAll(chat.messages);
    this.composer.setBlocked(this.blocked);
    this.#refresh();
  }

  #refresh() {
    this.card.hidden = this.started || !this.conversation.isEmpty;
    this.composer.setReplyKeyboard(this.conversation.replyKeyboard);
  }

  #arrived(message) {
    this.started = true;
    this.conversation.put(message);
    if (message.outgoing) return;
    this.#typing(false);
    if (!this.#visible) this.#countUnseen(this.unseen + 1);
  }

  #typing(isTyping = true) {
    clearTimeout(this.#typingTimer);
    this.conversation.setTyping(isTyping);
    this.status.textContent = isTyping ? `${this.words.typing}…` : this.words.bot;
    this.status.classList.toggle("busy", isTyping);
    if (isTyping) this.#typingTimer = setTimeout(() => this.#typing(false), TYPING_MS);
  }

  #answered({ press, text, alert, url }) {
    if (press !== undefined && press !== null) this.presses.answered(press);
    if (url) this.#openAddress(url);
    if (!text) return;
    if (alert) this.overlay.alert(text);
    else this.overlay.notice(text);
  }

  async #press({ view, row, column, node }) {
    this.presses.begin(node);
    try {
      const { press } = await api.press(this.person.id, view.id, row, column);
      this.presses.taken(press, node);
    } catch (error) {
      this.presses.refused(node);
      this.#showFailure(error);
    }
  }

  async #pay(view) {
    await this.#attempt(async () => {
      const outcome = await api.pay(this.person.id, view.id);
      if (!outcome.ok) this.overlay.alert(outcome.error || this.words.answerFailed);
    });
  }

  async #send(written) {
    const { text, replyTo, attachment } = written;
    const { id } = this.person;
    try {
      if (!attachment) await api.sendText(id, text, replyTo?.id);
      else if (attachment.kind === "photo")
        await api.sendPhoto(id, attachment.file, text, replyTo?.id);
      else await api.sendDocument(id, attachment.file, text, replyTo?.id);
    } catch (error) {
      this.composer.restore(written);
      this.#showFailure(error);
    }
  }

  #say(text) {
    return this.#attempt(() => api.sendText(this.person.id, text, null));
  }

  #block(blocked) {
    return this.#attempt(async () => {
      await api.setBlocked(this.person.id, blocked);
      await this.reread();
    });
  }

  async #attempt(act) {
    try {
      await act();
    } catch (error) {
      this.#showFailure(error);
    }
  }

  #showFailure(error) {
    if (!(error instanceof api.Refusal)) throw error;
    this.overlay.notice(error.message || this.words.answerFailed);
  }

  #openAddress(address) {
    const meaning = meaningOf(address, this.bot.username);
    if (!meaning) this.overlay.notice(this.words.answerFailed);
    else if (meaning.kind === "start") this.#say(meaning.text);
    else if (meaning.kind === "share") this.#copy(meaning.text);
    else window.open(meaning.address, "_blank", "noopener,noreferrer");
  }

  async #copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      this.overlay.notice(`${this.words.copied}: ${text}`);
    } catch {
      this.overlay.notice(text); // without the right to the clipboard one can still read it
    }
  }

  #showJump(count) {
    const away = this.conversation.node.classList.contains("away");
    this.jump.hidden = !away;
    this.jump.dataset.count = count || "";
    this.jump.setAttribute(
      "aria-label",
      count ? `${this.words.newMessages}, ${count} ${this.words.unread}` : this.words.newMessages,
    );
  }

  #countUnseen(count) {
    this.unseen = count;
    this.onUnseen(count);
  }
}
