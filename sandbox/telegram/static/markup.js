// A message's HTML, made safe: the server builds it from text and entities, and the page still
// lets only Telegram's few tags through. Bare links and /commands in the text become tappable.

import { element } from "./dom.js";

const TAGS = new Set(["B", "I", "U", "S", "CODE", "PRE", "A", "BLOCKQUOTE", "TG-SPOILER", "SPAN"]);
const UNSEEN = new Set(["SCRIPT", "STYLE", "TEMPLATE"]);
const BLOCKS = new Set(["PRE", "BLOCKQUOTE"]);
const SCHEMES = /^(https?:|tg:|mailto:|tel:)/i;
const TAPPABLE =
  /(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]}»،؟])|(?<![\w/])(\/[a-z][a-z0-9_]{0,31})(?![\w/])/gi;

/** The safe content of a message as a document fragment. */
export function safeContent(html) {
  const parsed = new DOMParser().parseFromString(`<body>${html}</body>`, "text/html");
  const fragment = document.createDocumentFragment();
  fragment.append(...copies(parsed.body, { plain: false }));
  return fragment;
}

/** True if the content ends in a block, so that nothing can stand beside its last line. */
export function endsInBlock(fragment) {
  const last = fragment.lastChild;
  return Boolean(last) && last.nodeType === Node.ELEMENT_NODE && BLOCKS.has(last.tagName);
}

function copies(parent, { plain }) {
  return [...parent.childNodes].flatMap((node) => copy(node, { plain }));
}

function copy(node, { plain }) {
  if (node.nodeType === Node.TEXT_NODE) return plain ? [node.data] : tappable(textOf(node));
  if (node.nodeType !== Node.ELEMENT_NODE) return [];
  if (node.tagName === "BR") return ["\n"];
  if (!TAGS.has(node.tagName)) return UNSEEN.has(node.tagName) ? [] : copies(node, { plain });
  return [safeElement(node, { plain })];
}

// A block ends its own line, so the line break written after it would show as an empty line.
function textOf(node) {
  const afterBlock = node.previousSibling && BLOCKS.has(node.previousSibling.tagName);
  return afterBlock ? node.data.replace(/^\n/, "") : node.data;
}

function safeElement(node, { plain }) {
  const name = node.tagName.toLowerCase();
  const inside = copies(node, { plain: plain || ["a", "code", "pre"].includes(name) });
  if (name === "a") return link(node.getAttribute("href") || "", inside);
  if (name === "tg-spoiler" || node.classList.contains("tg-spoiler")) return spoiler(inside);
  if (name === "pre") return element("pre", copyable("pre", node), ...inside);
  if (name === "code" && node.parentNode.tagName !== "PRE") {
    return element("code", copyable("code", node), ...inside);
  }
  if (name === "blockquote") {
    return element(
      "blockquote",
      { class: node.hasAttribute("expandable") ? "long" : null },
      ...inside,
    );
  }
  return element(name, {}, ...inside);
}

function copyable(kind, node) {
  return { tabindex: "0", role: "button", dataset: { copy: node.textContent, kind } };
}

function spoiler(inside) {
  return element(
    "span",
    { class: "spoiler", tabindex: "0", role: "button", "aria-pressed": "false" },
    ...inside,
  );
}

function link(address, inside) {
  if (!SCHEMES.test(address)) return element("span", {}, ...inside);
  return element(
    "a",
    { href: address, rel: "noopener noreferrer", target: "_blank", dir: "auto" },
    ...inside,
  );
}

function tappable(text) {
  const pieces = [];
  let end = 0;
  for (const match of text.matchAll(TAPPABLE)) {
    pieces.push(
      text.slice(end, match.index),
      match[1] ? link(match[1], [match[1]]) : command(match[2]),
    );
    end = match.index + match[0].length;
  }
  return [...pieces, text.slice(end)].filter((piece) => piece !== "");
}

function command(text) {
  return element(
    "button",
    { type: "button", class: "command-link", dir: "ltr", dataset: { command: text } },
    text,
  );
}
