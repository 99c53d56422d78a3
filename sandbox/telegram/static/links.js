// What a tapped address means: a deep link into this very bot is a /start with a payload,
// Telegram's share link is something to pass on, anything else opens in a new window.

const TELEGRAM_HOSTS = new Set(["t.me", "telegram.me", "telegram.dog"]);

/**
 * Returns {kind: "start", text}, {kind: "share", text} or {kind: "open", address};
 * null for an address that cannot be read.
 */
export function meaningOf(address, botUsername) {
  let url;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (url.protocol === "tg:") return ofScheme(url, botUsername);
  if (!["http:", "https:"].includes(url.protocol)) return { kind: "open", address };
  if (!TELEGRAM_HOSTS.has(url.hostname)) return { kind: "open", address };
  return ofTelegramHost(url, botUsername, address);
}

function ofScheme(url, botUsername) {
  const domain = url.searchParams.get("domain") || "";
  return sameName(domain, botUsername) ? start(url) : null;
}

function ofTelegramHost(url, botUsername, address) {
  const [first, ...rest] = url.pathname.split("/").filter(Boolean);
  if (first === "share") {
    const parts = [url.searchParams.get("text"), url.searchParams.get("url")];
    return { kind: "share", text: parts.filter(Boolean).join("\n") };
  }
  if (first && rest.length === 0 && sameName(first, botUsername)) return start(url);
  return { kind: "open", address };
}

function sameName(one, other) {
  return Boolean(other) && one.toLowerCase() === other.toLowerCase();
}

function start(url) {
  const payload = url.searchParams.get("start");
  return { kind: "start", text: payload ? `/start ${payload}` : "/start" };
}
