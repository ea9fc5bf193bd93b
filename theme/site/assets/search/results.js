// The list of results, ten at a time. Everything that comes from data is put in as text, never as HTML.
import { listButton } from "../list/buttons.js";
import { distance } from "./rank.js";
import { hasHan } from "./text.js";

const STEP = 10;
const list = document.getElementById("kt-hits");
const more = document.getElementById("kt-more");
const found = document.getElementById("kt-found");
const nothing = document.getElementById("kt-nothing");
const root = new URL(document.getElementById("kt-results").dataset.root, location.href);

let hits = [];
let textOf = () => null;
let words = {};
let home = null;

// `text` gives the full text's excerpt of a hit, when there is one; what is in the district of `lives` says so.
export function showHits(all, text, w, lives) {
  [hits, textOf, words, home] = [all, text, w, lives];
  list.replaceChildren();
  nothing.replaceChildren();
  showMore();
}

export function showInstead(name) {
  list.replaceChildren();
  more.hidden = true;
  nothing.replaceChildren(document.getElementById(name).content.cloneNode(true));
}

export const say = (text) => { found.textContent = text; };

more.addEventListener("click", () => {
  const before = list.children.length;
  showMore();
  list.children[before].querySelector("a").focus();
});

function showMore() {
  const from = list.children.length;
  list.append(...hits.slice(from, from + STEP).map(item));
  const shown = list.children.length;
  more.hidden = shown >= hits.length;
  more.textContent = words.more.replace("{n}", Math.min(STEP, hits.length - shown));
  const sentence = hits.length === 1 ? words.found_one : more.hidden ? words.found : words.shown;
  say(sentence.replace("{n}", hits.length).replace("{shown}", shown));
}

function item(hit) {
  const { page } = hit;
  const copy = document.getElementById("kt-hit").content.cloneNode(true);
  const link = copy.querySelector("a");
  link.textContent = page.title;
  link.href = new URL(page.path ? `${page.path}/` : "", root);
  copy.querySelector(".kt-kicker").append(...[page.type, page.area].filter(Boolean).map((fact) => part("span", "", fact)));
  if (distance(page, home) === "district") copy.querySelector(".kt-kicker").append(part("span", "kt-badge kt-badge--near", words.near));
  if (page.status) copy.querySelector(".kt-kicker").append(part("span", `kt-badge kt-badge--${page.status}`, words.status[page.status]));
  if (page.open) copy.querySelector(".kt-kicker").after(openNow(page.open));
  const doing = part("div", "kt-row__do", "");
  doing.append(...(page.tel ? [phone(page)] : []), ...listButton(page.path, page.title));
  copy.firstElementChild.append(doing);
  fillText(copy.querySelector(".kt-hit__text"), hit);
  return copy;
}

function phone(page) {
  const link = part("a", "kt-row__phone", page.phone);
  link.href = `tel:${page.tel}`;
  link.setAttribute("aria-label", words.call.replace("{name}", page.title).replace("{number}", page.phone));
  return link;
}

// Said by assets/hours/page.js as soon as it stands on the page.
function openNow(packed) {
  const place = part("span", "kt-now", "");
  place.dataset.open = packed;
  return place;
}

async function fillText(place, hit) {
  const data = await textOf(hit);
  if (data) place.append(...pieces(data.excerpt, data.meta.summary ?? "", `${hit.page.title} ${hit.page.type} ${hit.page.area}`));
}

// Pagefind's excerpt is text with <mark> around what was found and &lt; for <. Where the head of the result
// or the summary already says what was found, the summary is the better text: it was written to be read.
function pieces(excerpt, summary, head) {
  const plain = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  const parts = excerpt.split(/<mark>(.*?)<\/mark>/s).map(plain);
  const words = [...new Set(parts.flatMap((text, n) => (n % 2 ? text.match(/[\p{L}\p{N}]+/gu) ?? [] : [])))];
  const told = summary && words.every((word) => whole([word]).test(`${head} ${summary}`));
  const shown = told ? (words.length ? summary.split(whole(words)) : [summary]) : parts;
  return shown.map((text, n) => (n % 2 ? part("mark", "", text) : document.createTextNode(text)));
}

const whole = (words) => new RegExp(`(${words.map((word) => (hasHan(word) ? word : `\\b${word}\\b`)).join("|")})`, "iu");

function part(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.textContent = text;
  return element;
}
