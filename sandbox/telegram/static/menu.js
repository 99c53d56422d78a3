// A small menu that a button opens: arrows, Home and End move, Escape closes.

import { element, icon } from "./dom.js";

/**
 * Makes `button` open a menu. `items()` gives [{icon, label, action, run}] each time it opens.
 * Returns the wrapper that holds both.
 */
export function withMenu(button, { label, items }) {
  const list = element("div", { class: "menu", role: "menu", "aria-label": label, hidden: true });
  const wrapper = element("div", { class: "menu-wrapper" }, button, list);
  button.setAttribute("aria-haspopup", "menu");
  button.setAttribute("aria-expanded", "false");

  const close = ({ back = false } = {}) => {
    if (list.hidden) return;
    list.hidden = true;
    button.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", outside, true);
    if (back) button.focus();
  };
  const outside = (event) => {
    if (!wrapper.contains(event.target)) close();
  };
  const open = () => {
    list.replaceChildren(...items().map((item) => menuItem(item, close)));
    list.hidden = false;
    button.setAttribute("aria-expanded", "true");
    document.addEventListener("pointerdown", outside, true);
    list.firstElementChild?.focus();
  };

  button.addEventListener("click", () => (list.hidden ? open() : close()));
  wrapper.addEventListener("keydown", (event) => move({ event, list, open, close }));
  wrapper.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !wrapper.contains(event.relatedTarget)) close();
  });
  return wrapper;
}

function menuItem({ icon: name, label, action, run }, close) {
  return element(
    "button",
    {
      type: "button",
      role: "menuitem",
      tabindex: "-1",
      dataset: { action },
      on: {
        click: () => {
          close({ back: true });
          run();
        },
      },
    },
    icon(name),
    element("span", {}, label),
  );
}

function move({ event, list, open, close }) {
  if (event.key === "Escape") close({ back: true });
  else if (list.hidden && event.key === "ArrowUp") open();
  if (list.hidden) return;
  const entries = [...list.children];
  const place = entries.indexOf(document.activeElement);
  const targets = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: -1 };
  if (!(event.key in targets)) return;
  event.preventDefault();
  entries.at(targets[event.key] % entries.length).focus();
}
