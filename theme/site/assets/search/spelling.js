// Other spellings of a query, in the words that the pages use: traditional characters, and pinyin.
import { simplifier } from "./text.js";

const BEGINNING = 4; // what begins a name is a word; what stands inside it may be parts of two

export const mayBePinyin = (text) => /^[a-z]{2,}(?: [a-z]+)*$/.test(text) && text.length > 3;

// `texts` are the titles and everyday words: only what stands in them is found by its pinyin.
export function openSpelling({ traditional, pinyin }, texts) {
  const syllables = new Map();
  for (const [syllable, characters] of Object.entries(pinyin)) {
    for (const character of characters) syllables.set(character, [...(syllables.get(character) ?? []), syllable]);
  }
  const chinese = (letters) => likeliest(texts, letters, syllables);
  return { simplify: simplifier(traditional), fromPinyin: (text) => chinese(text.replaceAll(" ", "")) ?? each(text, chinese) };
}

// `nanjing naoke`: words that do not follow each other anywhere are read one by one.
function each(text, chinese) {
  const read = text.split(" ").map(chinese);
  return read.every(Boolean) ? read.join(" ") : null;
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
