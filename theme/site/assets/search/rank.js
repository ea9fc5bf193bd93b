// One list out of what the vocabulary and the full text found, the most useful first.
const CLOSE = 0.34; // a page less like the query than this is not a result by its names alone
const TEXT = 0.5; // how much the full text counts against the names
const KIND = { needs: 0.08, hotlines: 0.04, services: 0.04, cards: 0.04, policies: 0, areas: -0.05, pages: -0.1 };
const STATUS = { closed: -0.3, planned: -0.1, unconfirmed: -0.04 };
const PHONE = 0.03;

// Each result is { page, score, result }; `result` is Pagefind's, when the full text found it.
export function ranked(named, fulltext, pageAt) {
  const found = new Map();
  for (const { page, score } of named) if (score >= CLOSE) found.set(page, { page, score, result: null });
  for (const { path, title, result, score } of fulltext) {
    const page = pageAt(path, title);
    const name = found.get(page)?.score ?? named.find((hit) => hit.page === page)?.score ?? 0;
    found.set(page, { page, score: name + TEXT * score, result });
  }
  const worth = ({ page, score }) => score + (KIND[page.kind[0]] ?? 0) + (STATUS[page.status] ?? 0) + (page.phone ? PHONE : 0);
  return [...found.values()].sort((a, b) => worth(b) - worth(a) || (a.page.path < b.page.path ? -1 : 1));
}
