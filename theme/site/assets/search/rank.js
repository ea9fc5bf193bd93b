// One list out of what the names and the full text found, the most useful first.
const CLOSE = 0.34; // a page less like the query than this is not a result by its names, unless none is
const AT_ALL = 0.12;
const TEXT = 0.35; // how much the full text counts against the names
const KIND = { needs: 0.12, hotlines: 0.04, services: 0.04, cards: 0.04, policies: 0, areas: -0.15, pages: -0.15 };
const STATUS = { closed: -0.3, planned: -0.1, unconfirmed: -0.04 };
const PHONE = 0.03;
const CHECKED = 0.02; // asked by phone or on the spot, not only read on the web
const ELSEWHERE = -0.12;
const THERE = 0.12; // a place that the query names, or not
const HOME = { district: 0.15, city: 0.06, around: 0, besides: -0.05, away: -0.25 }; // by the place where the visitor lives
const CALL = 1; // in danger, a number to call comes first here too: the one that the words lead to

// Each result is { page, score, result }; `result` is Pagefind's, when the full text found it.
// `call` has the paths of the hotlines to call, when the query calls for help; `home` is where the visitor lives, or null.
export function ranked(named, fulltext, pageAt, { elsewhere, places, call, home }) {
  const from = means(places, home) ? home : null;
  const scores = new Map(named.map(({ page, score }) => [page, score]));
  const enough = Math.max(AT_ALL, Math.min(CLOSE, 0.8 * Math.max(0, ...scores.values())));
  const found = new Map();
  for (const [page, score] of scores) if (score >= enough) found.set(page, { page, score, result: null });
  for (const { path, title, result, score } of fulltext) {
    const page = pageAt(path, title);
    found.set(page, { page, score: (scores.get(page) ?? 0) + TEXT * score, result });
  }
  const [line] = call.map((path) => pageAt(path)).sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
  if (line) found.set(line, { page: line, result: null, score: 0, ...found.get(line) });
  const worth = ({ page, score }) => score + prior(page, elsewhere) + there(page, places) + HOME[distance(page, from)] + (page === line ? CALL : 0);
  return [...found.values()].sort((a, b) => worth(b) - worth(a) || (a.page.path < b.page.path ? -1 : 1));
}

// What makes a page useful before anything is asked: it says what to do, it is open, it can be called, it is near.
const prior = (page, elsewhere) => (KIND[page.kind[0]] ?? 0) + (STATUS[page.status] ?? 0)
  + (page.phone ? PHONE : 0) + (page.checked ? CHECKED : 0) + (page.city.some((city) => elsewhere.has(city)) ? ELSEWHERE : 0);

// Nearer when it is in the district or city that the query names, further when it is in another one.
const there = (page, places) => ["district", "city"].reduce((sum, facet) => {
  if (!places[facet].length || !page[facet].length) return sum;
  return sum + (page[facet].some((id) => places[facet].includes(id)) ? THERE : -THERE);
}, 0);

// Whether a query leaves open where: it names no place, or the very city in which the visitor lives.
const means = (places, home) => Boolean(home) && !places.district.length
  && (!places.city.length || places.city.includes(home.city));

// How far a page's subject is from a home { district, city }: in its district, for its city, around it, besides it, away.
// A home without a district is a whole city: all that is in it is equally near.
export function distance(page, home) {
  if (!home || !page.city.length) return "around";
  if (!page.city.includes(home.city)) return "away";
  if (home.district && page.district.length) return page.district.includes(home.district) ? "district" : "besides";
  return page.city.length > 1 ? "around" : "city";
}
