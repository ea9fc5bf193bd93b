// What answers say of policies: the same as generators/outputs/pages/entitlements/match.py, on the same table; a test
// holds the two together. A condition holds when all that may be so fits it, fails when nothing does, and is open in
// between, so “not sure” and no answer at all leave it open.
export const STATES = ["not", "first", "open", "may"]; // what decides first

// By policy id, its conditions by what they came to. `answers` is a Map of choices by question.
export function outcomes(table, answers) {
  const chosen = Object.fromEntries(table.questions.map((question) => [question.id, choiceOf(question, answers.get(question.id))]));
  const cameTo = Object.fromEntries(Object.entries(table.conditions).map(([id, anyOf]) => [id, stateOf(anyOf, chosen)]));
  return Object.fromEntries(table.policies.map(({ id, when }) => [
    id, Object.fromEntries(STATES.map((state) => [state, when.filter((condition) => cameTo[condition] === state)]))]));
}

export const stateIn = (outcome) => STATES.find((state) => outcome[state].length) ?? "may";

// The questions whose answer matters to some policy that holds in the city; all when it is not known.
export function relevant(table, city) {
  const found = outcomes(table, new Map([["city", city ?? ""]]));
  const here = table.policies.filter(({ id }) => stateIn(found[id]) !== "not").flatMap(({ when }) => when);
  return new Set(here.flatMap((condition) => Object.keys(table.conditions[condition])));
}

export function choiceOf(question, answer) {
  return question.choices.find(({ id }) => id === answer)
    ?? { fits: question.choices.flatMap(({ fits }) => fits), leads: [] };
}

function stateOf(anyOf, chosen) {
  const pairs = Object.entries(anyOf).map(([question, values]) => [chosen[question], values]);
  if (pairs.some(([{ fits }, values]) => fits.every((value) => values.includes(value)))) return "may";
  if (pairs.some(([{ fits }, values]) => fits.some((value) => values.includes(value)))) return "open";
  return pairs.some(([{ leads }, values]) => leads.some((value) => values.includes(value))) ? "first" : "not";
}
