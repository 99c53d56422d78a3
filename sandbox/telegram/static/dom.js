// Building elements without a framework: one function for HTML, one for the small line icons.

const SVG = "http://www.w3.org/2000/svg";

const ICONS = {
  attach:
    "M19.500 11.500l-7.600 7.600a4.700 4.700 0 0 1-6.700-6.700l8-8a3.200 3.200 0 0 1 4.500 4.500l-8 8a1.600 1.600 0 0 1-2.300-2.300l7.200-7.200",
  ban: "M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17zM6 6l12 12",
  bottom: "M6 9.500l6 6 6-6",
  close: "M6 6l12 12M18 6L6 18",
  command: "M14.500 5.500l-5 13",
  copy: "M9 9h9.500v10.500H9zM5.500 15.500V4.500H15",
  document: "M7 3.500h7l4.500 4.500v12.500H7zM14 3.500V8h4.500",
  link: "M8 16L16.500 7.500M9.500 7h7.500v7.500",
  more: "M12 5.500v.01M12 12v.01M12 18.500v.01",
  photo: "M4 5.500h16v13H4zM4 16l5-5 4 4 2.500-2.500L20 16.500M15.500 9v.01",
  reply: "M9.500 6L4 11.500 9.500 17M4.500 11.500H14a6 6 0 0 1 6 6",
  restart: "M5 12a7 7 0 1 0 2.200-5.100M5 4.500V9h4.500",
  send: "M12 19V5.500M6 11l6-6 6 6",
  sticker:
    "M12 3.500a8.500 8.500 0 1 0 8.500 8.500c-5 0-8.500-3.500-8.500-8.500zM9 10v.01M8.500 14.500a4.500 4.500 0 0 0 5 1.500",
  switch: "M5 9h13l-4-4M19 15H6l4 4",
};

/**
 * An HTML element. `properties`: attributes by name (true for a bare one, null and false for none),
 * and three special ones: `class`, `dataset` (an object) and `on` (event name to listener).
 * A child is an element, text, or null (skipped).
 */
export function element(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "class") node.className = value;
    else if (name === "dataset") Object.assign(node.dataset, value);
    else if (name === "on") listen(node, value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

function listen(node, listeners) {
  for (const [event, listener] of Object.entries(listeners)) node.addEventListener(event, listener);
}

/** A decorative line icon, 24 units wide, in the colour of the text around it. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

/** A button that shows only an icon and is named by `label`. */
export function iconButton(name, label, properties = {}) {
  return element(
    "button",
    { type: "button", class: "round-button", "aria-label": label, title: label, ...properties },
    icon(name),
  );
}

/** A round picture made of a name's first letter; `seed` (a number) chooses its colour. */
export function avatar(name, seed) {
  const letter = [...(name || "?").trim()][0] || "?";
  const node = element("span", { class: "avatar", "aria-hidden": "true" }, letter.toUpperCase());
  node.style.setProperty("--hue", String((Number(seed) * 67 + 150) % 360));
  return node;
}
