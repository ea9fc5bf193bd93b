// The pages by their titles and everyday words, and how close each comes to a query.
import { mender } from "./slips.js";
import { findable, hasHan, isNumber, national, replacer, terms, tidy } from "./text.js";

const COLUMNS = ["path", "title", "type", "area", "phone", "tel", "status", "checked", "open"];
const FACETS = ["kind", "city", "district", "services", "stage"];
const UNKNOWN = 0.3; // what a term weighs that no page is called by, against the rarest known
const SINGLE = 0.3; // what one Chinese character weighs against a pair

export function openVocabulary(data) {
  const same = replacer(new Map(data.same.flatMap(([first, ...others]) => others.map((word) => [word, first]))));
  const core = replacer(new Map(data.empty.map((word) => [word, " "])));
  const read = reader(same, core);
  const pages = data.path.map((_, n) => page(data, n, read));
  const weigh = weigher(pages);
  for (const one of pages) for (const its of one.fields) its.total = weigh(its.terms);
  const texts = [...pages.flatMap((one) => [one.title, ...one.words]), ...Object.values(data.labels.services)];
  const characters = new Set(texts.join(""));
  return {
    pages,
    texts,
    labels: data.labels,
    elsewhere: new Set(data.elsewhere),
    knows: (text) => [...text].every((character) => !hasHan(character) || characters.has(character)),
    core: (text) => core(text) || text,
    same: (text) => core(same(text)) || text,
    weigh: (text) => weigh(terms(same(text))),
    mend: mender([...texts, ...data.same.flat(), ...data.empty]),
    places: (text) => places(text, data.labels),
    closest: (text) => rated(pages, isNumber(text) ? numbered(text) : closeness(read(text), weigh)),
  };
}

const rated = (pages, rate) => pages.map((one) => ({ page: one, score: rate(one) })).filter((hit) => hit.score > 0);

// A text as it is compared: as written, and without empty words after each word became the first of its kind.
const reader = (same, core) => (text, title = false) => {
  const written = tidy(text);
  const meant = core(same(written)) || same(written);
  return { title, plain: findable(written), meant: findable(meant), terms: terms(meant) };
};

function page(data, n, read) {
  const one = Object.fromEntries(COLUMNS.map((name) => [name, data[name][n]]));
  for (const name of FACETS) one[name] = data[name][n] ? data[name][n].split(" ") : [];
  one.words = data.words[n] ? data.words[n].split("|") : [];
  one.fields = [read(one.title, true), ...one.words.map((word) => read(word))];
  one.around = read([one.area, one.type, ...one.services.map((id) => data.labels.services[id])].join(" ")).terms;
  return one;
}

// Rare terms weigh more than common ones: a page is told apart by 喘息, not by 服务.
function weigher(pages) {
  const count = new Map();
  for (const one of pages) {
    for (const term of new Set(one.fields.flatMap((its) => [...its.terms]))) count.set(term, (count.get(term) ?? 0) + 1);
  }
  const rarest = Math.log(1 + pages.length);
  const rare = (term) => (count.has(term) ? Math.log(1 + pages.length / count.get(term)) : UNKNOWN * rarest);
  const one = (term) => rare(term) * (term.length === 1 && hasHan(term) ? SINGLE : 1);
  return (many) => [...many].reduce((sum, term) => sum + one(term), 0);
}

// The districts and cities that a text names, with or without 区 and 市.
function places(text, labels) {
  const named = (label) => findable(tidy(text)).includes(findable(tidy(label).replace(/(?:新区|区|市)$/, "")));
  const ids = (facet) => Object.entries(labels[facet]).filter(([, label]) => named(label)).map(([id]) => id);
  return { district: ids("district"), city: ids("city") };
}

// Mostly how like the query its best field is, partly how much of the query its fields cover together.
function closeness(query, weigh) {
  const total = weigh(query.terms);
  return (one) => {
    const best = Math.max(...one.fields.map((its) => likeness(query, its, weigh, total)));
    if (!best) return 0;
    const met = [...query.terms].filter((term) => one.around.has(term) || one.fields.some((its) => its.terms.has(term)));
    return 0.75 * best + 0.25 * (weigh(met) / total);
  };
}

// Titles that say the query come before everyday words that are the query, and those before mere likeness.
function likeness(query, its, weigh, total) {
  if (its.plain === query.plain) return its.title ? 1.3 : 0.95;
  if (its.meant === query.meant) return its.title ? 1.2 : 0.9;
  const shared = weigh([...query.terms].filter((term) => its.terms.has(term)));
  if (!shared) return 0;
  const asked = shared / total;
  const said = shared / its.total;
  const close = asked ** 0.65 * said ** 0.35;
  if (its.meant.includes(query.meant)) return Math.max(close, (its.title ? 1.05 : 0.75) + 0.15 * said);
  if (asked === 1) return Math.max(close, (its.title ? 0.95 : 0.7) + 0.15 * said);
  if (query.meant.includes(its.meant)) return Math.max(close, 0.3 + 0.65 * asked);
  return close;
}

const numbered = (query) => (one) => {
  const asked = national(query);
  const own = [one.phone, one.title].map(national).filter(Boolean);
  if (own.includes(asked)) return 1.2;
  return asked.length > 4 && own.some((number) => number.endsWith(asked) || asked.endsWith(number)) ? 1 : 0;
};
