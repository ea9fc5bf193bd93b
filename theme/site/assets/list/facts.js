// What the list says of each place and hotline: the facts stand in the page, all of them, so that nothing is asked for
// that would tell the host which ones are ticked.
import { fill } from "../kept/words.js";

const data = (id) => JSON.parse(document.getElementById(id).textContent);
export const words = data("kt-list-words");
const entries = data("kt-list-facts");
const byReference = new Map(entries.map((entry) => [entry.ref, entry]));

export const isKnown = (reference) => byReference.has(reference);

// The entries of a list, numbers to call first, then places by area.
export const entriesOf = (list) => entries.filter((entry) => list.has(entry.ref));

// Whom to ask instead, while a place has no number of its own: [name, phone].
export const askInstead = ({ ask = [] }) => ask.filter(isKnown).map((reference) => {
  const { name, phones = [] } = byReference.get(reference);
  return { name, phone: phones[0] };
});

// A number with what belongs to it: "025-85337203 (office, Monday to Friday 9:00–17:00)".
const asText = ({ number, label, hours }) => {
  const more = [label, hours].filter(Boolean).join(words.comma);
  return more ? fill(words.withMore, { number, more }) : number;
};

const sentences = (...all) => all.filter(Boolean).join(words.space);

export function phoneText(entry) {
  if (entry.phones) return entry.phones.map(asText).join(words.comma);
  const names = askInstead(entry).map(({ name, phone }) => (phone ? `${name} ${phone.number}` : name));
  const ask = names.length ? fill(words.ask, { names: names.join(words.comma) }) + words.stop : "";
  return sentences(words.noPhone + words.stop, ask);
}

// Everything but the numbers, each with its name.
export function lines(entry) {
  const { hours, hoursNote, address, say, status, caveat } = entry;
  const unknown = entry.phones ? words.hoursUnknown : words.hoursAsk;
  return [
    [words.hours, [hours, hoursNote].filter(Boolean).join(words.comma) || unknown],
    [words.address, address],
    [words.say, say],
    [words.caveat, sentences(status && words.statusTitle[status] + words.stop, caveat)],
    [words.checked, sentences(checked(entry) + words.stop, seen(entry))],
  ].filter(([, text]) => text);
}

// By what way and on which day, and when a source last showed it at work.
export const checked = ({ how, on }) => fill(words.checkedOn, { how: words.how[how], on });
export const seen = (entry) => (entry.seen ? fill(words.seen, { when: entry.seen }) : "");

// Whether some of these numbers were only read, never dialled.
export const isUndialled = (some) => some.some((entry) => entry.phones && entry.how === "web");
