// The server's event stream, kept open. Whatever happened while it was down is not sent again,
// so every time it opens the page reads the chats anew.

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 8000;

/**
 * Opens the stream and keeps it open.
 * `onOpen()` after every (re)connection, `onEvent(object)` for each event,
 * `onState("connecting" | "open" | "lost")` for the page's head.
 */
export function keepStream({ onOpen, onEvent, onState }) {
  let pause = FIRST_PAUSE;
  let source = null;
  let timer = 0;

  const open = () => {
    clearTimeout(timer);
    source = new EventSource("/page/events");
    source.addEventListener("open", () => {
      pause = FIRST_PAUSE;
      onState("open");
      onOpen();
    });
    source.addEventListener("message", (message) => onEvent(JSON.parse(message.data)));
    source.addEventListener("error", again);
  };

  // The browser's own retry gives up on some failures and never varies its pause.
  const again = () => {
    source.close();
    onState("lost");
    timer = setTimeout(open, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  };

  onState("connecting");
  open();
  window.addEventListener("online", () => {
    if (source.readyState === EventSource.CLOSED) open();
  });
  window.addEventListener("pagehide", () => source.close());
  // A page taken out of the browser's back-forward memory has lost its stream.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) open();
  });
}
