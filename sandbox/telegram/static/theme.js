// Light or dark. A plain script in the head, so that the page never flashes in the other colours.
// Without a choice the page follows the machine (prefers-color-scheme).
(() => {
  const KEY = "dukkan-sandbox-theme";
  const root = document.documentElement;
  const dark = window.matchMedia("(prefers-color-scheme: dark)");

  const stored = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null; // storage may be forbidden; the choice then lasts as long as the page
    }
  };
  const store = (theme) => {
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // see above
    }
  };
  const shown = () => root.dataset.theme || (dark.matches ? "dark" : "light");

  const chosen = stored();
  if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector('[data-action="theme"]');
    const label = () => {
      const next = shown() === "dark" ? "light" : "dark";
      button.setAttribute("aria-label", `Switch to ${next} colours`);
      button.title = `Switch to ${next} colours`;
      button.dataset.shown = shown();
    };
    button.addEventListener("click", () => {
      root.dataset.theme = shown() === "dark" ? "light" : "dark";
      store(root.dataset.theme);
      label();
    });
    dark.addEventListener("change", label);
    label();
  });
})();
