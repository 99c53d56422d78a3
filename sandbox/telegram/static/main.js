// Starts the page: reads who is there, builds a panel for each, and keeps them in step with the
// server's event stream.

import { readPeople, Refusal } from "./api.js";
import { element } from "./dom.js";
import { showHints } from "./hints.js";
import { Panel } from "./panel.js";
import { keepStream } from "./stream.js";
import { Tabs } from "./tabs.js";

const CONNECTION_WORDS = {
  connecting: "Connecting",
  open: "Connected",
  lost: "Connection lost, trying again",
};

const people = document.querySelector(".people");
const connection = document.querySelector(".connection");
const tabs = new Tabs(document.querySelector(".tabs"));
const panels = new Map();
const strangers = new Set();
let seating = null;

function showConnection(state) {
  connection.dataset.state = state;
  connection.firstElementChild.textContent = CONNECTION_WORDS[state];
  connection.title = CONNECTION_WORDS[state];
}

// People may join while the page is open, so the list is read on every connection.
async function seat() {
  const { bot, people: present } = await readPeople();
  for (const person of present) {
    if (panels.has(person.id)) continue;
    const panel = new Panel({ person, bot, onUnseen: (count) => tabs.badge(person.id, count) });
    panels.set(person.id, panel);
  }
  const shown = present.map((person) => panels.get(person.id));
  const nodes = shown.map((panel) => panel.node);
  const same =
    nodes.length === people.children.length &&
    nodes.every((node, place) => node === people.children[place]);
  if (!same) {
    people.replaceChildren(...nodes);
    tabs.show(shown);
  }
  if (nodes.length === 0)
    people.replaceChildren(element("p", { class: "page-note" }, "Nobody is here yet."));
  await Promise.all(shown.map((panel) => panel.reread()));
}

async function reread() {
  try {
    seating ??= seat();
    await seating;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    showConnection("lost");
  } finally {
    seating = null;
  }
}

function receive(event) {
  const panel = panels.get(event.person);
  if (panel) panel.receive(event);
  else if (!strangers.has(event.person)) {
    strangers.add(event.person); // whoever is still unknown after this is not meant to be shown
    reread();
  }
}

keepStream({ onOpen: reread, onEvent: receive, onState: showConnection });
showHints(document.querySelector(".hints"));
