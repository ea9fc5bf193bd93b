// The rows of a list on its page. Everything that comes from data is put in as text, never as HTML.
import { fill } from "../kept/words.js";
import { askInstead, checked, lines, seen, words } from "./facts.js";

const model = (id) => document.getElementById(id).content.cloneNode(true);
export const root = new URL(document.getElementById("kt-list").dataset.root, location.href);
const ages = document.getElementById("kt-words").dataset;

export const addressOf = ({ ref }) => new URL(`${ref}/`, root).href;

// A list element that shows entries. Rows that stay are not touched, so that nothing loses the focus.
export function rowsIn(list, takeOut) {
  const rows = new Map();
  return (entries) => {
    const wanted = new Set(entries.map(({ ref }) => ref));
    for (const [ref, row] of rows) {
      if (!wanted.has(ref)) { row.remove(); rows.delete(ref); }
    }
    let before = null;
    for (const entry of entries) {
      const row = rows.get(entry.ref) ?? newRow(entry, takeOut);
      rows.set(entry.ref, row);
      if (row.previousElementSibling !== before || !row.isConnected) (before ? before.after(row) : list.prepend(row));
      before = row;
    }
  };
}

function newRow(entry, takeOut) {
  const row = model("kt-list-row").firstElementChild;
  row.dataset.ref = entry.ref;
  const link = row.querySelector("a");
  Object.assign(link, { href: addressOf(entry), textContent: entry.name });
  if (entry.status) showStatus(row.querySelector(".kt-badge"), entry.status);
  row.querySelector(".kt-kicker").append(...[entry.type, entry.area].filter(Boolean).map((text) => element("span", text)));
  row.querySelector("[data-phones]").append(...phones(entry));
  row.querySelector("dl").append(...facts(entry));
  const out = row.querySelector("[data-out]");
  out.hidden = !takeOut;
  out.querySelector("[data-of]").textContent = entry.name;
  out.addEventListener("click", () => takeOut(entry, row));
  return row;
}

// Said by assets/hours/page.js as soon as it stands on the page.
function openNow(packed) {
  const place = element("span", "");
  place.className = "kt-now";
  place.dataset.open = packed;
  return place;
}

function showStatus(badge, status) {
  badge.classList.add(`kt-badge--${status}`);
  badge.textContent = words.status[status];
  badge.hidden = false;
}

function phones(entry) {
  if (entry.phones) return entry.phones.map((phone) => call(phone, entry.name, [phone.label, phone.hours].filter(Boolean).join(words.comma)));
  const ask = askInstead(entry);
  const unknown = element("p", words.noPhone + words.stop);
  unknown.className = "kt-unknown";
  return [unknown, ...ask.map(({ name, phone }) => {
    const said = fill(words.ask, { names: name });
    return phone ? call(phone, name, said) : element("p", said);
  })];
}

function call({ number, tel }, name, more) {
  const copy = model("kt-list-phone");
  const link = copy.querySelector("a");
  link.href = `tel:${tel}`;
  link.setAttribute("aria-label", fill(words.call, { name, number }));
  copy.querySelector(".kt-phone__number").textContent = number;
  copy.querySelector(".kt-phone__label").textContent = more;
  return copy;
}

const facts = (entry) => lines(entry).map(([label, text]) => {
  const pair = document.createElement("div");
  const said = element("dd", text);
  if (label === words.checked) said.replaceChildren(checked(entry), element("span", age(entry.on)), words.stop + words.space, seen(entry));
  if (label === words.hours && entry.open) said.prepend(openNow(entry.open), " ");
  pair.append(element("dt", label), " ", said);
  return pair;
});

// How old a check is, in the words of every page: computed here, so that a site nobody rebuilds still says it.
function age(day) {
  const days = Math.floor((Date.now() - Date.parse(day)) / 864e5);
  if (days < 1) return ages.ageToday;
  if (days < 60) return ages.ageDays.replace("{n}", days);
  const months = Math.round(days / 30.4);
  return (months > 12 ? ages.ageOld : ages.ageMonths).replace("{n}", months);
}

function element(tag, text) {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
