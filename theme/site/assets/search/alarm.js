// Does a query call for help? Decided from its text alone, before anything else is loaded.
import rules from "./alarms.js";
import { hasHan, simplifier, squeeze, tidy } from "./text.js";

const simplify = simplifier(rules.traditional);
const GAP = "[^$1]{0,6}"; // what `…` stands for; not the character before it, so that two beginnings are not one

const pattern = (phrase) => phrase.replace(/(.)…/gu, `$1${GAP}`);
const anyOf = (phrases) => (phrases.length ? new RegExp(phrases.map(pattern).join("|"), "gu") : /(?!)/gu);
const words = (phrases) => anyOf(phrases.map((phrase) => ` ${phrase.replaceAll("…", " … ")} `));
const han = (phrases) => phrases.filter(hasHan);
const latin = (phrases) => phrases.filter((phrase) => !hasHan(phrase));
const without = (text, harmless) => text.replace(harmless, (found) => "\u25a1".repeat(found.length));

const heard = rules.alarms.map((alarm) => ({
  ...alarm,
  inChinese: (text) => anyOf(alarm.zh).test(without(squeeze(text), anyOf(han(alarm.harmless)))),
  inEnglish: (text) => words(alarm.en).test(without(` ${text} `, words(latin(alarm.harmless)))),
  inPinyin: (text) => spelled(alarm, squeeze(text)),
  soft: (text) => anyOf(han(alarm.softer)).test(squeeze(text)) || words(latin(alarm.softer)).test(` ${text} `),
}));

function spelled(alarm, text) {
  if (!/^[a-z]+$/.test(text)) return false;
  return alarm.word.includes(text) || anyOf(alarm.pinyin).test(without(text, anyOf(alarm.harmless_pinyin)));
}

// The help that a query calls for, or null: { banner: "red" | "amber", about: [...], call: [...] }.
export function alarmFor(query) {
  const text = simplify(tidy(query));
  const raised = heard.filter((a) => a.inChinese(text) || a.inEnglish(text) || a.inPinyin(text));
  const rated = raised.map((a) => ({ ...a, banner: a.soft(text) ? "amber" : a.banner }));
  const red = rated.filter((a) => a.banner === "red");
  const first = red.length ? red : rated;
  return first.length ? { banner: first[0].banner, about: first.map((a) => a.about), call: first[0].call } : null;
}
