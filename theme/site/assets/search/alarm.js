// Does a query call for help? Decided from its text alone, before anything else is loaded.
import rules from "./alarms.js";
import { hasHan, simplifier, squeeze, tidy } from "./text.js";

const GAP = "[^$1]{0,6}"; // what `…` stands for; never the character before it, so that one gap has one beginning
const LONG = 3; // characters from which the pinyin of a phrase is clear enough inside a longer query
const CLEAR = 5; // letters from which it is clear when it is all there is

const simplify = simplifier(rules.traditional);
const syllables = new Map(Object.entries(rules.pinyin).flatMap(([syllable, all]) => [...all].map((one) => [one, syllable])));
const spell = (phrase) => [...phrase].map((character) => syllables.get(character) ?? " ").join("");

const gapped = (phrase) => phrase.replace(/(.)…/gu, `$1${GAP}`);
const anyOf = (phrases) => (phrases.length ? new RegExp(phrases.map(gapped).join("|"), "gu") : /(?!)/gu);
const words = (phrases) => anyOf(phrases.map((phrase) => ` ${phrase.replaceAll("…", " … ")} `));
const without = (text, harmless) => text.replace(harmless, (found) => "\u25a1".repeat(found.length));
const has = (text, phrases, harmless) => phrases.test(without(text, harmless));
const han = (phrases) => phrases.filter(hasHan);
const latin = (phrases) => phrases.filter((phrase) => !hasHan(phrase));
const long = (phrases) => han(phrases).filter((phrase) => phrase.length >= LONG).map(spell);

function raised(alarm, text) {
  return has(squeeze(text), anyOf(alarm.zh), anyOf(han(alarm.harmless)))
    || has(` ${text} `, words(alarm.en), words(latin(alarm.harmless)))
    || inPinyin(alarm, squeeze(text));
}

function inPinyin(alarm, text) {
  if (!/^[a-z]+$/.test(text)) return false;
  const alone = text.length >= CLEAR && alarm.zh.some((phrase) => [text, text.replace(/le$/, "")].includes(spell(phrase)));
  return alone || has(text, anyOf(long(alarm.zh)), anyOf(long(alarm.harmless)));
}

const soft = (alarm, text) => anyOf(han(alarm.softer)).test(squeeze(text)) || words(latin(alarm.softer)).test(` ${text} `);

// The help that a query calls for, or null: { banner: "red" | "amber", about: [...], call: [...] }.
export function alarmFor(query) {
  const text = simplify(tidy(query));
  const heard = rules.alarms.filter((alarm) => raised(alarm, text))
    .map((alarm) => ({ ...alarm, banner: soft(alarm, text) ? "amber" : alarm.banner }));
  const red = heard.filter((alarm) => alarm.banner === "red");
  const first = red.length ? red : heard;
  return first.length ? { banner: first[0].banner, about: first.map((alarm) => alarm.about), call: first[0].call } : null;
}
