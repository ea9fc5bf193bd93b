// The search page: first help, when the query calls for it, then results from names and from full text.
import { openFilters, showFilters } from "./search/filters.js";
import { openIndex } from "./search/fulltext.js";
import { showPanel } from "./search/panel.js";
import { mayBePinyin, pinyinReader } from "./search/pinyin.js";
import { ranked } from "./search/rank.js";
import { say, showHits, showInstead } from "./search/results.js";
import { readState, within, writeState } from "./search/state.js";
import { tidy } from "./search/text.js";
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
const pinyin = once(async () => pinyinReader(await load("pinyin")));
const fulltext = once(async () => {
  const { pages, weigh } = await vocabulary();
  return openIndex(pages.map((page) => page.path), weigh);
});

async function search() {
  const mine = ++turn;
  showPanel(state.query);
  results.hidden = !state.query;
  if (!state.query) return;
  say(words.busy);
  delete results.dataset.done;
  try {
    await answerFor(state.query, () => mine === turn);
  } catch {
    if (mine !== turn) return;
    say("");
    showInstead("kt-failed");
  }
}

async function answerFor(query, current) {
  const known = await vocabulary();
  const text = known.simplify(tidy(query));
  const named = await namedLike(text, query, known);
  const show = (hits) => { if (current()) { answer = ranked(named, hits, pageAt(known)); showAnswer(known); } };
  const early = setTimeout(() => named.length && show([]), PATIENCE);
  const hits = await askIndex(text, query);
  clearTimeout(early);
  show(hits);
  results.dataset.done = query; // nothing more will change
}

async function namedLike(text, query, known) {
  const named = known.closest(query);
  if (language !== "zh" || !mayBePinyin(text)) return named;
  const rate = await pinyin();
  const spelled = known.pages.map((page) => ({ page, score: rate(text, [page.title, ...page.words]) }));
  return [...spelled.filter((hit) => hit.score > 0), ...named];
}

// Without the full text, an old browser or a broken network, the names still answer.
async function askIndex(text, query) {
  try {
    index = await fulltext();
    return await index.ask(/\d/.test(query) && !/\p{L}/u.test(query) ? query : text);
  } catch (error) {
    console.warn(error);
    return [];
  }
}

const pageAt = ({ pages }) => (path, title) => pages.find((page) => page.path === path) ?? {
  path, title, type: words.page, area: "", phone: "", tel: "", status: "", kind: ["pages"], city: [], district: [], services: [], stage: [],
};

async function textOf({ page, result }) {
  const handle = result ?? index?.handles.get(page.path);
  return handle ? handle.data() : null;
}

function showAnswer({ labels }) {
  const chosen = answer.filter(({ page }) => within(page, state.chosen));
  showFilters(answer.map(({ page }) => page), labels, state, words);
  if (chosen.length) return showHits(chosen, textOf, words);
  say(words.found_none);
  showInstead(answer.length ? "kt-filtered" : "kt-none");
}

openFilters(state, async () => {
  writeState(state);
  showAnswer(await vocabulary());
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
search();
