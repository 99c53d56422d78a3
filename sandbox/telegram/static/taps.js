// Taps inside the text of messages: links, /commands, code to copy, spoilers. Heard once per
// chat on the list, as the messages themselves come and go.

/** `actions` is the panel's; `say(text)` sends a text in the person's name. */
export function hearTaps(list, { actions, say }) {
  list.addEventListener("click", (event) => {
    const target = event.target.closest("a[href], [data-copy], .spoiler, [data-command]");
    if (!target || target.classList.contains("document")) return;
    event.preventDefault();
    use(target, { actions, say });
  });
  list.addEventListener("keydown", (event) => {
    if (!["Enter", " "].includes(event.key) || !event.target.matches("[data-copy], .spoiler"))
      return;
    event.preventDefault();
    event.target.click();
  });
}

function use(target, { actions, say }) {
  if (target.classList.contains("spoiler")) {
    target.classList.add("shown");
    target.setAttribute("aria-pressed", "true");
  } else if (target.dataset.copy !== undefined) actions.copy(target.dataset.copy);
  else if (target.dataset.command) say(target.dataset.command);
  else actions.openAddress(target.href);
}
