// The list as plain text, for a message: help in danger first, then each entry, then where it comes from.
import { fill } from "../kept/words.js";
import { isUndialled, lines, phoneText, words } from "./facts.js";

// As 2026-11-22, in the time of this place.
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

export function asText(entries, link) {
  const head = [words.title, words.strip, words.fallback].join("\n");
  const tail = [isUndialled(entries) && words.undialled, dated(link)].filter(Boolean).join("\n");
  return [head, ...entries.map(one), tail].join("\n\n");
}

export const dated = (link) => fill(words.date, { on: today() }) + words.space + link;

function one(entry, n) {
  const name = `${n + 1}. ${entry.name}${entry.status ? ` [${words.status[entry.status]}]` : ""}`;
  const facts = [[words.phones, phoneText(entry)], ...lines(entry)];
  return [name, ...facts.map(([label, text]) => `${label}${words.colon}${text}`)].join("\n");
}
