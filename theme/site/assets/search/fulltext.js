// Full text: Pagefind, loaded here alone, asked for the phrase, then loosely, then for less.
import { digits, hasHan, isNumber } from "./text.js";

const BASE = new URL("../../pagefind/", import.meta.url).href;
const RANKING = { metaWeights: { title: 5, hidden: 2, summary: 1.5 } };
const PHRASE = 0.3; // what a page gains that holds the query word for word
const FEW = 5; // fewer results than this, and the query is asked again with less in it
const RELAXED = 0.6;
const STRANGERS = 20;

// The vocabulary has the pages in the order in which Pagefind sorts them: that is how an id becomes a path.
export async function openIndex(vocabulary) {
  const paths = vocabulary.pages.map((page) => page.path);
  const { createInstance } = await import(`${BASE}pagefind.js`);
  const engine = createInstance({ noWorker: true, excerptLength: 28, excerptEllipsis: "…", ranking: RANKING });
  const every = await engine.search(null, { sort: { path: "asc" } });
  const known = every.results.length === paths.length;
  const pathOf = new Map(known ? every.results.map((result, n) => [result.id, paths[n]]) : []);
  const handles = new Map(known ? every.results.map((result, n) => [paths[n], result]) : []);
  return { ask: (text) => ask(engine, text, pathOf, vocabulary), handles };
}

async function ask(engine, asked, pathOf, vocabulary) {
  const text = isNumber(asked) ? digits(asked) : asked;
  const phrase = await engine.search(`"${text.replaceAll('"', " ")}"`);
  const loose = await engine.search(spaced(text));
  const found = new Map();
  add(found, loose.results, 1);
  if (found.size < FEW) add(found, await relaxed(engine, text, vocabulary), RELAXED);
  const exact = new Set(phrase.results.map((result) => result.id));
  add(found, phrase.results.filter((result) => !found.has(result.id)), RELAXED);
  const hits = [...found.values()].map(({ result, score }) => ({
    result, score: score + (exact.has(result.id) ? PHRASE : 0), path: pathOf.get(result.id),
  }));
  const strangers = hits.filter((hit) => hit.path === undefined).slice(0, STRANGERS);
  await Promise.all(strangers.map(introduce));
  return hits.filter((hit) => hit.path !== undefined);
}

// A page that the vocabulary does not know, such as a written one, is known when its text is loaded.
async function introduce(hit) {
  const { url, meta } = await hit.result.data();
  hit.path = url.slice(new URL("..", BASE).pathname.length).replace(/^en\//, "").replace(/\/$/, "");
  hit.title = meta.title;
}

function add(found, results, worth) {
  const top = Math.max(...results.map((result) => result.score), 1);
  for (const result of results) {
    if (!found.has(result.id)) found.set(result.id, { result, score: (worth * result.score) / top });
  }
}

// The query without words that say nothing, then in other words, then without its most common part, and again.
async function relaxed(engine, text, { core, same, weigh }) {
  for (const less of new Set([core(text), same(text)])) {
    const { results } = await engine.search(spaced(less));
    if (results.length) return results;
  }
  const rest = parts(core(text));
  while (rest.length) {
    const { results } = await engine.search(rest.join(" "));
    if (results.length) return results;
    const weights = rest.map(weigh);
    rest.splice(weights.indexOf(Math.min(...weights)), 1);
  }
  return [];
}

// The words of a query; a single Chinese character says too little to be asked for.
function parts(text) {
  if (!hasHan(text)) return text.split(" ");
  if (!Intl.Segmenter) return pairs(text);
  const segments = new Intl.Segmenter("zh", { granularity: "word" }).segment(text);
  return [...segments].filter((one) => one.isWordLike).map((one) => one.segment).filter((word) => word.length > 1);
}

// Browsers that cannot cut Chinese into words ask for pairs of characters, which are in the index too.
const spaced = (text) => (hasHan(text) && !Intl.Segmenter ? pairs(text).join(" ") : text);

const pairs = (text) => text.split(" ").flatMap((piece) => (
  hasHan(piece) && piece.length > 2 ? [...piece].slice(1).map((_, n) => piece.slice(n, n + 2)) : [piece]));
