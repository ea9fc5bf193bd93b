// Text as the search compares it: one width, one case, no punctuation; Chinese by pairs, the rest by stems.
const HAN = /\p{Script=Han}/u;
const PIECES = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

export const tidy = (text) => text.normalize("NFKC").toLowerCase()
  .replace(/['’`´]/g, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();

export const hasHan = (text) => HAN.test(text);

export const squeeze = (text) => text.replaceAll(" ", "");

export const digits = (text) => text.normalize("NFKC").replace(/\D/g, "");

// A query that is a number, however it is grouped: 025-8533 7203, ０２５８５３３７２０３.
export const isNumber = (text) => digits(text).length >= 3 && !/\p{L}/u.test(text);

// The same number with and without the code of the country and the zero before that of a city: +86 25 8533 7203.
export const national = (text) => digits(text).replace(/^(?:00)?86(?=\d{9})/, "").replace(/^0/, "");

export function simplifier([traditional, simplified]) {
  const forms = new Map([...traditional].map((character, n) => [character, [...simplified][n]]));
  return (text) => text.replace(/\p{Script=Han}/gu, (character) => forms.get(character) ?? character);
}

// So that one piece of text can be looked for in another: Chinese without spaces, other text by whole words.
export const findable = (text) => (hasHan(text) ? squeeze(text) : ` ${text} `);

// What two texts are compared by: Chinese characters and their overlapping pairs, stems of other words.
export function terms(text) {
  const found = new Set();
  for (const [piece] of text.matchAll(PIECES)) {
    if (!hasHan(piece)) found.add(stem(piece));
    else for (let n = 0; n < piece.length; n += 1) found.add(piece[n]).add(piece.slice(n, n + 2));
  }
  return found;
}

function stem(word) {
  const short = word.replace(/(?:ing|ies|ed|es|s|e|y)$/, "");
  return short.length > 2 ? short : word;
}

// A function that replaces each of these words by what it stands for, the longest first.
export function replacer(forms) {
  const longest = [...forms.keys()].sort((a, b) => b.length - a.length);
  if (!longest.length) return (text) => text;
  const pattern = new RegExp(longest.map((word) => (hasHan(word) ? word : `\\b${word}\\b`)).join("|"), "gu");
  return (text) => text.replace(pattern, (word) => forms.get(word)).replace(/ +/g, " ").trim();
}
