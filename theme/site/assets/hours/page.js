// Says of each place and number with [data-open] whether it is open now, on this device, and again as time goes by.
import { stateAt } from "./now.js";

const words = JSON.parse(document.getElementById("kt-clock").textContent);
const DAY = 1440; // minutes
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
const clock = (minutes) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;

// Today, tomorrow, Friday; beyond that a date, because “Friday” would be taken for the next.
function dayName(days, number) {
  if (days < 2) return days ? words.tomorrow : words.today;
  if (days < 7) return words.days[(number + days + 3) % 7];
  const date = new Date((number + days) * 864e5);
  return new Intl.DateTimeFormat(words.language, { day: "numeric", month: "long", timeZone: "UTC" }).format(date);
}

function untilText(until, number) {
  const days = Math.ceil(until / DAY) - 1;
  const time = clock(until - days * DAY);
  return days ? fill(words.until_day, { time, day: dayName(days, number) }) : time;
}

function sentence({ is, until, at, days, number }, first) {
  if (is === "open") return until === Infinity ? words.open_on : fill(words.open, { until: untilText(until, number) });
  if (is === "closed") return fill(words.closed, { time: clock(at), day: dayName(days, number) });
  return fill(words[is], { first: words.first[first] });
}

function show(element) {
  const [table, good, first] = element.dataset.open.split("~");
  const state = stateAt(Date.now(), { table, good, notices: words.notices });
  const text = sentence(state, first);
  if (element.textContent !== text) element.textContent = text;
  element.dataset.is = state.is;
  element.hidden = false;
}

const showAll = (within = document) => within.querySelectorAll("[data-open]").forEach(show);

// What other scripts add, such as results of the search, says it too.
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) {
    for (const node of addedNodes) if (node.nodeType === Node.ELEMENT_NODE) { if (node.matches("[data-open]")) show(node); showAll(node); }
  }
}).observe(document.getElementById("content"), { childList: true, subtree: true });
document.addEventListener("visibilitychange", () => { if (!document.hidden) showAll(); });
setInterval(showAll, 30_000, document);
showAll();
