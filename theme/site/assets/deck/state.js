// What is chosen in the list of cards, kept behind the # of the address: #stage=home&level=1,2
export const FACETS = ["domain", "stage", "level", "minutes", "need"];
const ONE = new Set(["minutes"]); // “up to 10” is within “up to 20”

export const none = () => Object.fromEntries(FACETS.map((facet) => [facet, new Set()]));

// A plain #anchor, such as that of the link to the content, says nothing about the choice.
export const holdsChoice = () => location.hash.includes("=");

// `known` says which values there are: anything else in an address is left out.
export function readChoice(known) {
  const chosen = none();
  if (!holdsChoice()) return chosen;
  const asked = new URLSearchParams(location.hash.slice(1));
  for (const facet of FACETS) {
    const values = (asked.get(facet) ?? "").split(",").filter((value) => known(facet, value));
    chosen[facet] = new Set(ONE.has(facet) ? values.slice(0, 1) : values);
  }
  return chosen;
}

export function address(chosen) {
  const parts = FACETS.filter((facet) => chosen[facet].size).map((facet) => `${facet}=${[...chosen[facet]].join(",")}`);
  return parts.length ? `#${parts.join("&")}` : location.pathname + location.search;
}

export function toggle(chosen, facet, value) {
  const had = chosen[facet].has(value);
  if (ONE.has(facet)) chosen[facet].clear();
  chosen[facet][had ? "delete" : "add"](value);
}

export const size = (chosen) => FACETS.reduce((sum, facet) => sum + chosen[facet].size, 0);

// Whether a card is within what was chosen; `but` leaves one facet out, to count what it would give.
export const within = (card, chosen, but) => FACETS.every((facet) => (
  facet === but || !chosen[facet].size || card[facet].some((value) => chosen[facet].has(value))));
