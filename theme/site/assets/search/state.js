// What is asked and how it is narrowed down, kept in the address so that it can be shared: read from behind
// ? or #, written behind #, which a browser never sends to the host.
export const FACETS = ["kind", "city", "district", "services", "stage"];

// A plain #anchor, such as that of the link to the content, is not a state.
const holdsState = () => location.hash.includes("=");

export function readState() {
  const asked = new URLSearchParams(holdsState() ? location.hash.slice(1) : location.search);
  const chosen = Object.fromEntries(FACETS.map((facet) => [facet, new Set(asked.getAll(facet))]));
  return { query: (asked.get("q") ?? "").trim().slice(0, 100), chosen };
}

export function writeState({ query, chosen }) {
  const asked = new URLSearchParams(query ? { q: query } : {});
  for (const facet of FACETS) for (const id of chosen[facet]) asked.append(facet, id);
  const search = asked.toString();
  history.replaceState(null, "", `${location.pathname}${search && `#${search}`}`);
}

// The header's box on this very page changes only what stands behind the #.
addEventListener("hashchange", () => { if (holdsState()) location.reload(); });

// Whether a page is within what was chosen; `but` leaves one facet out, to count what it would give.
export const within = (page, chosen, but) => FACETS.every((facet) => (
  facet === but || !chosen[facet].size || page[facet].some((id) => chosen[facet].has(id))));
