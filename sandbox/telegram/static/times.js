// Times of the clock and names of days, as a person's language writes them.

/** "14:05". */
export function clockText(time, locale) {
  return time.toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

/** "Today", "Yesterday", or the date. */
export function dayText({ time, now, locale, words }) {
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  if (time.toDateString() === now.toDateString()) return words.today;
  if (time.toDateString() === yesterday.toDateString()) return words.yesterday;
  const year = time.getFullYear() === now.getFullYear() ? undefined : "numeric";
  return time.toLocaleDateString(locale, { day: "numeric", month: "long", year });
}
