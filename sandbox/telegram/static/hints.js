// The hints in the page's head: what the server side wants a visitor to know, if anything.

import { readHints } from "./api.js";
import { element } from "./dom.js";

/** Fills and shows the hints; shows nothing when the server has none. */
export async function showHints(details) {
  const hints = await readHints();
  if (!hints) return;
  const { title = "Hints", lines = [], links = [] } = hints;
  details.querySelector("h2").textContent = title;
  details.querySelector(".hints-lines").replaceChildren(...lines.map(hintLine));
  details.querySelector(".hints-links").replaceChildren(...links.map(hintLink));
  details.hidden = lines.length + links.length === 0;
  closeFromOutside(details);
}

function hintLine(line) {
  return element("li", { dir: "auto" }, line);
}

function hintLink({ text, url }) {
  const safe = /^(https?:|\/(?!\/))/.test(url);
  const node = safe
    ? element("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, text)
    : element("span", {}, text);
  return element("li", {}, node);
}

function closeFromOutside(details) {
  document.addEventListener("pointerdown", (event) => {
    if (!details.contains(event.target)) details.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !details.open) return;
    details.open = false;
    details.querySelector("summary").focus();
  });
}
