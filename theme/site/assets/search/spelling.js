// Other spellings of a query, in the words that the pages use: traditional characters, English words, and by their
// sound pinyin, initials and slips such as 失绵 for 失眠.
import { hasHan, replacer, simplifier } from "./text.js";

const BEGINNING = 4; // what begins a name is a word; what stands inside it may be parts of two
const LONGEST = 8; // syllables in one word
const HEARD = 0.5; // how much of what was typed has to be words of ours
const AROUND = 2; // characters on each side of an unknown one that its word may have

const isLatin = (text) => /^[a-z]{2,}(?: [a-z]+)*$/.test(text) && text.length > 3;
const isInitials = (text) => /^[b-df-hj-np-tw-z]{3,10}$/.test(text);

// `texts` are the titles and everyday words: only what stands in them is found by its sound.
export function openSpelling({ traditional, pinyin, strangers, english }, texts) {
  const known = bySyllable(pinyin);
  const any = bySyllable(strangers, known);
  const initials = new Map([...known].map(([character, all]) => [character, [...new Set(all.map((one) => one[0]))]]));
  const simplify = simplifier(traditional);
  const translate = replacer(new Map(Object.entries(english)));
  const sounds = (letters, syllables = known) => likeliest(texts, letters, syllables);
  const fromPinyin = (text) => read(cut(text, pinyin), sounds) ?? (isInitials(text) ? sounds(text, initials) : null);
  return {
    // The query as our pages would write it; `foreign` words are translated.
    spell(text, foreign) {
      const simple = repair(simplify(text), known, any, sounds);
      return foreign ? ((isLatin(simple) || isInitials(simple)) && fromPinyin(simple)) || translate(simple) : simple;
    },
  };
}

function bySyllable(spelled, more = new Map()) {
  const syllables = new Map(more);
  for (const [syllable, characters] of Object.entries(spelled)) {
    for (const character of characters) syllables.set(character, [...(syllables.get(character) ?? []), syllable]);
  }
  return syllables;
}

// The syllables of a text, or null when it is no pinyin.
function cut(text, pinyin) {
  const words = text.split(" ").map((word) => split(word, pinyin));
  return words.every(Boolean) ? words.flat() : null;
}

function split(letters, pinyin) {
  if (!letters) return [];
  for (let end = Math.min(6, letters.length); end > 0; end -= 1) {
    const rest = pinyin[letters.slice(0, end)] && split(letters.slice(end), pinyin);
    if (rest) return [letters.slice(0, end), ...rest];
  }
  return null;
}

// The longest words of ours one after the other; what is between them is left out, if it is not too much.
function read(syllables, sounds) {
  const words = [];
  let heard = 0;
  for (let from = 0; syllables && from < syllables.length;) {
    const [word, length] = longest(syllables.slice(from, from + LONGEST), sounds);
    if (word) [heard] = [heard + length, words.push(word)];
    from += length;
  }
  return words.length && heard >= HEARD * syllables.length ? words.join(" ") : null;
}

function longest(syllables, sounds) {
  for (let length = syllables.length; length > 1; length -= 1) {
    const word = sounds(syllables.slice(0, length).join(""));
    if (word) return [word, length];
  }
  return [null, 1];
}

// Characters that none of our words has, written as a word of ours that sounds the same with its neighbours.
function repair(text, known, any, sounds) {
  let fixed = text;
  for (const stranger of text) {
    if (!hasHan(stranger) || known.has(stranger) || !any.has(stranger)) continue;
    const at = fixed.indexOf(stranger);
    for (const [from, to] of spans(at, fixed.length)) {
      const word = heardAs(fixed.slice(from, to), any, sounds);
      if (!word) continue;
      fixed = fixed.slice(0, from) + word + fixed.slice(to);
      break;
    }
  }
  return fixed;
}

// The stretches around a place, the longest first, that have more in them than what stands there.
function spans(at, length) {
  const all = [];
  for (let from = Math.max(0, at - AROUND); from <= at; from += 1) {
    for (let to = Math.min(length, at + AROUND + 1); to > at; to -= 1) if (to - from > 1) all.push([from, to]);
  }
  return all.sort(([a, b], [c, d]) => (d - c) - (b - a));
}

function heardAs(piece, any, sounds) {
  const spoken = [...piece].map((character) => any.get(character)?.[0]);
  return spoken.every(Boolean) ? sounds(spoken.join("")) : null;
}

// The Chinese that is most often written where these letters are spoken.
function likeliest(texts, letters, syllables) {
  const count = new Map();
  for (const text of texts) {
    for (let from = 0; from < text.length; from += 1) {
      const length = spoken(syllables, text, from, letters);
      const found = length > 1 && text.slice(from, from + length);
      if (found) count.set(found, (count.get(found) ?? 0) + (from ? 1 : BEGINNING));
    }
  }
  return [...count].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

// How many characters from here on are spoken as exactly these letters.
function spoken(syllables, text, from, letters) {
  for (const syllable of syllables.get(text[from]) ?? []) {
    if (syllable === letters) return 1;
    const rest = letters.startsWith(syllable) && spoken(syllables, text, from + 1, letters.slice(syllable.length));
    if (rest) return 1 + rest;
  }
  return 0;
}
