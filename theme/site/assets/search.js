// The search page: first help, when the query calls for it, then results from names and from full text.
import { openFilters, showFilters } from "./search/filters.js";
import { openIndex } from "./search/fulltext.js";
import { home, openHome } from "./search/home.js";
import { showPanel } from "./search/panel.js";
import { ranked } from "./search/rank.js";
import { say, showHits, showInstead } from "./search/results.js";
import { openSpelling } from "./search/spelling.js";
import { readState, within, writeState } from "./search/state.js";
import { isNumber, tidy } from "./search/text.js";
import { openVocabulary } from "./search/vocabulary.js";

const PATIENCE = 2500; // milliseconds after which the names alone give a first answer
const language = document.documentElement.lang.split("-")[0];
const words = JSON.parse(document.getElementById("kt-search-words").textContent);
const form = document.getElementById("kt-search-form");
const input = document.getElementById("kt-query");
const results = document.getElementById("kt-results");
const state = readState();
let answer = []; // results of the query before they are narrowed down
let index = null;
let sortAgain = () => {}; // the last answer in the order of another home
let turn = 0; // the newest query; answers to older ones are dropped

const load = async (name) => {
  const response = await fetch(new URL(`search/${name}.json`, import.meta.url));
  if (!response.ok) throw new Error(`${response.status} ${name}`);
  return response.json();
};

// Loads once; a load that failed is tried again by the next query.
const once = (start) => {
  let made = null;
  return () => (made ??= start().catch((error) => { made = null; throw error; }));
};
const vocabulary = once(async () => openVocabulary(await load(`words-${language}`)));
const spelling = once(async () => openSpelling(await load("spellings"), (await vocabulary()).texts));
const fulltext = once(async () => openIndex(await vocabulary()));

async function search() {
  const mine = ++turn;
  const call = showPanel(state.query);
  results.hidden = !state.query;
  sortAgain = () => {};
  if (!state.query) return;
  say(words.busy);
  delete results.dataset.done;
  try {
    await answerFor(state.query, call, () => mine === turn);
  } catch {
    if (mine !== turn) return;
    say("");
    showInstead("kt-failed");
  }
}

async function answerFor(query, call, current) {
  const known = await vocabulary();
  const text = isNumber(query) ? query : await spelled(tidy(query), known);
  const named = known.closest(known.mend(text));
  const show = (hits) => {
    if (!current()) return;
    sortAgain = () => {
      answer = ranked(named, hits, pageAt(known), { elsewhere: known.elsewhere, places: known.places(text), call, home: home() });
      showAnswer(known);
    };
    sortAgain();
  };
  const early = setTimeout(() => named.length && show([]), PATIENCE);
  const hits = await askIndex(text);
  clearTimeout(early);
  show(hits);
  if (current()) results.dataset.done = query; // nothing more will change
}

// The query as our pages would write it; in Chinese also what is typed in Latin letters.
async function spelled(text, known) {
  const foreign = language === "zh" && /[a-z]{2}/.test(text);
  return foreign || !known.knows(text) ? (await spelling()).spell(text, foreign) : text;
}

// Without the full text, as in an old browser, the names still answer.
async function askIndex(text) {
  try {
    index = await fulltext();
    return await index.ask(text);
  } catch (error) {
    console.warn(error);
    return [];
  }
}

const pageAt = ({ pages }) => (path, title) => pages.find((page) => page.path === path) ?? {
  path, title, type: words.page, area: "", phone: "", tel: "", status: "", checked: "", kind: ["pages"], city: [], district: [], services: [], stage: [],
};

async function textOf({ page, result }) {
  const handle = result ?? index?.handles.get(page.path);
  return handle ? handle.data() : null;
}

function showAnswer({ labels }) {
  const chosen = answer.filter(({ page }) => within(page, state.chosen));
  showFilters(answer.map(({ page }) => page), labels, state, words);
  if (chosen.length) return showHits(chosen, textOf, words, home());
  say(words.found_none);
  showInstead(answer.length ? "kt-filtered" : "kt-none");
}

openFilters(state, async () => {
  writeState(state);
  showAnswer(await vocabulary());
});

openHome((lives) => {
  sortAgain();
  if (lives && state.query) document.getElementById("kt-status").textContent = words.sorted.replace("{name}", lives.name);
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  state.query = input.value.trim();
  writeState(state);
  search();
});

input.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  event.preventDefault();
  input.value = state.query = "";
  writeState(state);
  search();
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  event.preventDefault();
  input.focus();
});

input.value = state.query;
if (!state.query) input.focus();
search();
