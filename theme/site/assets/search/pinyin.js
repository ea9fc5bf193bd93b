// Pinyin typed on a Latin keyboard, found in titles and everyday words: `naoke yiyuan`, `chuanxi`.
export const mayBePinyin = (text) => /^[a-z]{2,}( [a-z]+)*$/.test(text) && text.length > 3;

// From { syllable: characters } to a function that rates a page from 0 to 1.
export function pinyinReader(readings) {
  const syllables = new Map();
  for (const [syllable, characters] of Object.entries(readings)) {
    for (const character of characters) syllables.set(character, [...(syllables.get(character) ?? []), syllable]);
  }
  const read = (text, from, letters) => spell(syllables, text, from, letters);
  return (letters, texts) => Math.max(...texts.map((text) => best(text, letters, read)));
}

function best(text, letters, read) {
  const whole = longest(text, letters.replaceAll(" ", ""), read);
  const words = whole ? [whole] : letters.split(" ").map((word) => longest(text, word, read));
  if (words.includes(0)) return 0;
  return 0.6 + 0.4 * Math.min(1, words.reduce((sum, n) => sum + n, 0) / text.length);
}

function longest(text, letters, read) {
  for (let from = 0; from < text.length; from += 1) {
    const length = read(text, from, letters);
    if (length > 1) return length;
  }
  return 0;
}

// How many characters from here on are spelled by these letters; the last one may be cut short.
function spell(syllables, text, from, letters) {
  if (!letters) return 0;
  for (const syllable of syllables.get(text[from]) ?? []) {
    if (syllable.startsWith(letters)) return 1;
    const rest = letters.startsWith(syllable) && spell(syllables, text, from + 1, letters.slice(syllable.length));
    if (rest) return 1 + rest;
  }
  return 0;
}
