// The answers' policies under what they came to, each with its reasons.
import { fill } from "../kept/words.js";
import { STATES, choiceOf, outcomes, stateIn } from "./match.js";

const PLACE = "area/"; // what the id of a condition of place begins with
const SAID = { may: ["may"], open: ["open"], first: ["first", "open"], not: ["not"] }; // by group, the reasons to give
const rules = JSON.parse(document.getElementById("kt-for-rules").textContent);
const words = JSON.parse(document.getElementById("kt-for-words").textContent);
const entries = new Map([...document.querySelectorAll("[data-policy]")].map((entry) => [entry.dataset.policy, entry]));
const groups = new Map([...document.querySelectorAll("[data-group]")].map((group) => [group.dataset.group, group]));

export { rules, words };

// Puts every entry where it belongs; returns how many stand in each group.
export function showResults(answers) {
  const found = outcomes(rules, answers);
  const counts = {};
  for (const [state, group] of groups) {
    const here = rules.policies.filter(({ id }) => stateIn(found[id]) === state && !elsewhere(found[id]));
    group.querySelector("ul").replaceChildren(...here.map(({ id }) => entries.get(id)));
    group.querySelector("[data-count]").textContent = here.length;
    group.hidden = !here.length;
    counts[state] = here.length;
    for (const { id } of here) showReasons(entries.get(id), found[id], answers);
  }
  return counts;
}

// What holds in another city only says nothing to anybody here.
const elsewhere = (outcome) => outcome.not.some((condition) => condition.startsWith(PLACE));

// Only what is still between the family and the policy, or what fits when nothing is.
function showReasons(entry, outcome, answers) {
  for (const state of STATES) {
    const named = outcome[state].filter((id) => state === "open" || !id.startsWith(PLACE)).map((id) => words.conditions[id]);
    const place = entry.querySelector(`[data-why=${state}]`);
    place.hidden = !named.length || !SAID[stateIn(outcome)].includes(state);
    place.textContent = fill(words.why[state], { conditions: joined(named), steps: joined(steps(outcome[state], answers)) });
  }
}

const joined = (parts) => [...new Set(parts)].join(words.join);

// The steps that lead from the chosen answers to what the conditions ask for.
const steps = (conditions, answers) => conditions.flatMap((condition) => Object.entries(rules.conditions[condition])
  .map(([question, values]) => [question, choiceOf(questionOf(question), answers.get(question)), values])
  .filter(([, { leads }, values]) => leads.some((value) => values.includes(value)))
  .map(([question, { id }]) => words.steps[`${question}/${id}`]));

const questionOf = (name) => rules.questions.find(({ id }) => id === name);
