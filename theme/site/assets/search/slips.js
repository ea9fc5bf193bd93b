// Slips of the keyboard in Latin letters: a long word that nothing is called by becomes the one that it nearly is.
import { tidy } from "./text.js";

const LONG = 6; // letters from which one wrong letter leaves no doubt

// `texts` are all that is written in our names and everyday words.
export function mender(texts) {
  const words = new Set(texts.flatMap((text) => tidy(text).split(" ")).filter((word) => /^[a-z]{5,}$/.test(word)));
  const stems = new Set([...words].map(stem));
  const nearly = (word) => [...words].find((one) => one[0] === word[0] && isSlip(one, word));
  const strange = (word) => word.length >= LONG && /^[a-z]+$/.test(word) && !words.has(word) && !stems.has(stem(word));
  return (text) => text.split(" ").map((word) => (strange(word) && nearly(word)) || word).join(" ");
}

const stem = (word) => word.replace(/(?:ing|ed|es|s|ly|er)$/, "");

// One letter more, less or other, or two that changed places.
function isSlip(right, typed) {
  let from = 0;
  while (from < typed.length && right[from] === typed[from]) from += 1;
  const [a, b] = [right.slice(from), typed.slice(from)];
  return a === b.slice(1) || a.slice(1) === b || a.slice(1) === b.slice(1)
    || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
}
