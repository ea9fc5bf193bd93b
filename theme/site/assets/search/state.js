// What is asked and how it is narrowed down, kept in the address so that it can be shared.
export const FACETS = ["kind", "city", "district", "services", "stage"];

export function readState() {
  const asked = new URLSearchParams(location.search);
  const chosen = Object.fromEntries(FACETS.map((facet) => [facet, new Set(asked.getAll(facet))]));
  return { query: (asked.get("q") ?? "").trim().slice(0, 100), chosen };
}

export function writeState({ query, chosen }) {
  const asked = new URLSearchParams(query ? { q: query } : {});
  for (const facet of FACETS) for (const id of chosen[facet]) asked.append(facet, id);
  const search = asked.toString();
  history.replaceState(null, "", `${location.pathname}${search && `?${search}`}`);
}

// Whether a page is within what was chosen; `but` leaves one facet out, to count what it would give.
export const within = (page, chosen, but) => FACETS.every((facet) => (
  facet === but || !chosen[facet].size || page[facet].some((id) => chosen[facet].has(id))));
