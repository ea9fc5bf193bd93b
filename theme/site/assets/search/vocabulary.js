// The pages by their titles and everyday words, and how close each comes to a query.
import { digits, findable, isNumber, sameWords, simplifier, terms, tidy } from "./text.js";

const COLUMNS = ["path", "title", "type", "area", "phone", "tel", "status"];
const FACETS = ["kind", "city", "district", "services", "stage"];
const UNKNOWN = 0.4; // how much a part of the query weighs that no page is called by, against the rarest known
const ALIAS = 0.96; // an everyday word counts almost as much as a title

export function openVocabulary(data) {
  const simplify = simplifier(data.traditional);
  const same = sameWords(data.same);
  const clean = (text) => simplify(tidy(text));
  const field = (text, weight) => ({ weight, plain: findable(clean(text)), terms: terms(same(clean(text))) });
  const pages = data.path.map((_, n) => page(data, n, field));
  const weigh = weigher(pages);
  for (const one of pages) for (const its of one.fields) its.total = weigh.all(its.terms);
  return {
    pages,
    labels: data.labels,
    simplify,
    weigh: (text) => weigh.all(terms(same(clean(text)))),
    closest: (query) => pages
      .map((one) => ({ page: one, score: isNumber(query) ? numbered(query, one) : closeness(field(query, 1), one, weigh) }))
      .filter((hit) => hit.score > 0),
  };
}

function page(data, n, field) {
  const one = Object.fromEntries(COLUMNS.map((name) => [name, data[name][n]]));
  for (const name of FACETS) one[name] = data[name][n] ? data[name][n].split(" ") : [];
  one.words = data.words[n] ? data.words[n].split("|") : [];
  one.fields = [field(one.title, 1), ...one.words.map((word) => field(word, ALIAS))];
  one.around = terms([one.area, one.type, ...one.services.map((id) => data.labels.services[id])].map(tidy).join(" "));
  return one;
}

// Rare terms weigh more than common ones: a page is told apart by 喘息, not by 怎么.
function weigher(pages) {
  const count = new Map();
  for (const one of pages) {
    for (const term of new Set(one.fields.flatMap((its) => [...its.terms]))) count.set(term, (count.get(term) ?? 0) + 1);
  }
  const rarest = Math.log(1 + pages.length);
  const one = (term) => (count.has(term) ? Math.log(1 + pages.length / count.get(term)) : UNKNOWN * rarest);
  return { one, all: (many) => [...many].reduce((sum, term) => sum + one(term), 0) };
}

function closeness(query, one, weigh) {
  const total = weigh.all(query.terms);
  const best = Math.max(...one.fields.map((its) => its.weight * likeness(query, its, weigh, total)));
  const met = [...query.terms].filter((term) => one.around.has(term) || one.fields.some((its) => its.terms.has(term)));
  return best && 0.8 * best + 0.2 * (weigh.all(met) / total);
}

function likeness(query, its, weigh, total) {
  if (its.plain === query.plain) return 1.2;
  const shared = weigh.all([...query.terms].filter((term) => its.terms.has(term)));
  if (!shared) return 0;
  const asked = shared / total;
  const said = shared / its.total;
  const close = asked ** 0.6 * said ** 0.4;
  if (its.plain.includes(query.plain)) return Math.max(close, 0.7 + 0.3 * said);
  if (query.plain.includes(its.plain)) return Math.max(close, 0.5 + 0.4 * asked);
  return close;
}

function numbered(query, one) {
  const asked = digits(query);
  const own = [digits(one.phone), digits(one.title)].filter(Boolean);
  if (own.includes(asked)) return 1.2;
  return asked.length > 4 && own.some((number) => number.endsWith(asked) || asked.endsWith(number)) ? 1 : 0;
}
