// Whether hours say “open” at an instant. Everything is in the time of the place: +8 hours, no summer time.
const HOUR = 36e5;
const DAY = 1440; // minutes
const ZONE = 8 * HOUR;
const FARTHEST = 14; // days ahead in which the next opening is looked for

const day = (number) => new Date(number * 24 * HOUR).toISOString().slice(0, 10);
const spans = (text) => text.split(",").filter(Boolean).map((span) => span.split("-").map(Number));

// "540-720,780-1020|…" of generators/text/week.py with the notices about holidays: what is open on a day, or why that
// cannot be known.
function calendar(table, notices, good) {
  const written = table.split("|");
  const week = written.slice(0, 7).map(spans);
  const holiday = written[7] === "?" ? null : spans(written[7]);
  const alike = new Set(written.slice(0, 7)).size === 1;
  const on = (number) => {
    const date = day(number);
    const notice = notices.find(({ first, until }) => first <= date && date <= until);
    if (!notice || date > good) return { why: "unsure" };
    if (notice.off.some(([first, last]) => first <= date && date <= last)) return holiday ? { open: holiday } : { why: "holiday" };
    if (notice.work.includes(date) && !alike) return { why: "workday" };
    return { open: week[(number + 3) % 7] }; // day 0 was a Thursday
  };
  const latest = Math.max(0, ...[...week, holiday ?? []].flat().map(([, end]) => end - DAY));
  return { on, latest };
}

// { is: "open", until: minutes from today's midnight } or { is: "closed", at, days } or one of "closed_unsure", "unsure",
// "holiday", "workday". `number` is today's.
export function stateAt(instant, { table, good, notices }) {
  const number = Math.floor((instant + ZONE) / (24 * HOUR));
  const minute = Math.floor(((instant + ZONE) % (24 * HOUR)) / 6e4);
  if (!table) return { is: "unsure", number };
  const { on, latest } = calendar(table, notices, good);
  const [before, today] = [on(number - 1), on(number)];
  const late = before.open?.find(([, end]) => end - DAY > minute);
  if (late) return { is: "open", until: late[1] - DAY, number };
  if (today.why) return { is: today.why, number };
  const running = today.open.find(([start, end]) => start <= minute && minute < end);
  if (running) return { is: "open", until: untilFrom(running[1], number, on), number };
  if (before.why && minute < latest) return { is: "unsure", number };
  return { ...nextOpening(number, minute, on), number };
}

// Past midnight while the next day begins open; Infinity when it never closes within a week.
function untilFrom(end, number, on) {
  for (let days = 1; days <= 7; days += 1) {
    if (end !== days * DAY) return end;
    const next = on(number + days).open?.find(([start]) => start === 0);
    if (!next) return end;
    end = next[1] + days * DAY;
  }
  return Infinity;
}

function nextOpening(number, minute, on) {
  for (let days = 0; days <= FARTHEST; days += 1) {
    const { open, why } = on(number + days);
    if (why) break;
    const next = open.find(([start]) => days || start > minute);
    if (next) return { is: "closed", at: next[0], days };
  }
  return { is: "closed_unsure" };
}
