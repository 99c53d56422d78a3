// Calls from the page to the sandbox's server. Each returns the answer's JSON or throws a
// Refusal whose message is fit to be shown.

/** A 4xx or 5xx answer, or no answer at all. */
export class Refusal extends Error {
  constructor(message, status) {
    super(message);
    this.name = "Refusal";
    this.status = status;
  }
}

async function call(path, options = {}) {
  let response;
  try {
    response = await fetch(path, { cache: "no-store", ...options });
  } catch {
    throw new Refusal("The sandbox does not answer", 0);
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok)
    throw new Refusal(body.error || `The sandbox answered ${response.status}`, response.status);
  return body;
}

function post(path, body) {
  const headers = { "Content-Type": "application/json" };
  return call(path, { method: "POST", headers, body: JSON.stringify(body) });
}

function upload(path, file, caption, replyTo) {
  const form = new FormData();
  form.append("file", file, file.name || "picture.png");
  if (caption) form.append("caption", caption);
  if (replyTo) form.append("reply_to", String(replyTo));
  return call(path, { method: "POST", body: form });
}

const chat = (person, what) => `/page/chats/${person}/${what}`;

export const readPeople = () => call("/page/people");
export const readChat = (person) => call(`/page/chats/${person}`);
export const sendText = (person, text, replyTo) =>
  post(chat(person, "text"), { text, reply_to: replyTo ?? null });
export const sendPhoto = (person, file, caption, replyTo) =>
  upload(chat(person, "photo"), file, caption, replyTo);
export const sendDocument = (person, file, caption, replyTo) =>
  upload(chat(person, "document"), file, caption, replyTo);
export const sendSticker = (person) => post(chat(person, "sticker"), {});
export const press = (person, messageId, row, column) =>
  post(chat(person, "press"), { message_id: messageId, row, column });
export const pay = (person, messageId) => post(chat(person, "pay"), { message_id: messageId });
export const chargeBack = (person, messageId) =>
  post(chat(person, "charge-back"), { message_id: messageId });
export const setBlocked = (person, blocked) => post(chat(person, "block"), { blocked });

/** The hints of the server side, or null when it has none. */
export async function readHints() {
  try {
    return await call("/page/hints");
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** The address of a picture or a document. */
export const fileAddress = (fileId) => `/page/files/${encodeURIComponent(fileId)}`;
