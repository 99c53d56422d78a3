// Side by side where there is room; on a narrow page one chat at a time, with a tab per person.

import { avatar, element } from "./dom.js";

const NARROW = "(max-width: 799px)";

export class Tabs {
  #entries = [];
  #chosen = 0;

  /** `node`: the tab list of the page. */
  constructor(node) {
    this.node = node;
    this.narrow = window.matchMedia(NARROW);
    this.narrow.addEventListener("change", () => this.#arrange());
    node.addEventListener("keydown", (event) => this.#key(event));
  }

  /** Shows these panels, keeping the chosen person where possible. */
  show(panels) {
    const wanted = this.#entries[this.#chosen]?.panel.person.id ?? Number(location.hash.slice(1));
    this.#entries = panels.map((panel, place) => ({ panel, ...this.#tab(panel, place) }));
    this.#chosen = Math.max(
      0,
      panels.findIndex((panel) => panel.person.id === wanted),
    );
    this.node.replaceChildren(...this.#entries.map((entry) => entry.tab));
    this.#arrange();
  }

  /** Writes the number of unseen messages on a person's tab. */
  badge(person, count) {
    const entry = this.#entries.find((other) => other.panel.person.id === person);
    if (!entry) return;
    entry.count.textContent = count > 99 ? "99+" : String(count || "");
    entry.count.hidden = !count;
    entry.tab.setAttribute("aria-label", tabLabel(entry.panel.person, count));
  }

  #tab(panel, place) {
    const { id, first_name: name } = panel.person;
    const count = element("span", { class: "badge", hidden: true });
    const tab = element(
      "button",
      {
        type: "button",
        role: "tab",
        id: `tab-${id}`,
        "aria-controls": `panel-${id}`,
        "aria-label": tabLabel(panel.person, 0),
        dataset: { tab: id },
        on: { click: () => this.#choose(place) },
      },
      avatar(name, id),
      element("span", { class: "tab-name", dir: "auto" }, name),
      count,
    );
    return { tab, count };
  }

  #choose(place) {
    this.#chosen = place;
    history.replaceState(null, "", `#${this.#entries[place].panel.person.id}`);
    this.#arrange();
  }

  #arrange() {
    const narrow = this.narrow.matches;
    this.node.hidden = !narrow || this.#entries.length < 2;
    this.#entries.forEach(({ panel, tab }, place) => {
      const chosen = place === this.#chosen;
      const { node, person } = panel;
      node.id = `panel-${person.id}`;
      node.setAttribute("role", narrow ? "tabpanel" : "region");
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      panel.visible = !narrow || chosen;
    });
  }

  #key(event) {
    const forward = getComputedStyle(this.node).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const steps = { ArrowLeft: -1, ArrowRight: 1 };
    if (!(event.key in steps)) return;
    event.preventDefault();
    const step = event.key === forward ? 1 : -1;
    const place = (this.#chosen + step + this.#entries.length) % this.#entries.length;
    this.#choose(place);
    this.#entries[place].tab.focus();
  }
}

function tabLabel({ first_name: name, role }, count) {
  const parts = [name, role, count ? `${count} unread` : null];
  return parts.filter(Boolean).join(", ");
}
