// A box as text, in an address and on the device alike: "1x3,57x2" is card 1 three times a week, card 57 twice.
import { plain } from "../kept/words.js";

export const TIMES = 3; // a week, until somebody chooses otherwise
const MOST = 108; // cards in the deck
const ITEM = /^([1-9]\d{0,2})x([1-7])$/;

// Card numbers to times a week, in the order of the numbers. Whatever is not an item of a known card is left out:
// the text may come from a stranger's link.
export function read(text, known = () => true) {
  const items = plain(text).split(",").slice(0, MOST).map((item) => ITEM.exec(item)).filter(Boolean);
  const found = items.map(([, number, times]) => [Number(number), Number(times)]);
  return sorted(found.filter(([number]) => number <= MOST && known(number)));
}

export const write = (box) => [...box].map(([number, times]) => `${number}x${times}`).join(",");

export const sorted = (entries) => new Map([...new Map(entries)].sort(([a], [b]) => a - b));

// Whether an address is meant to hold a box, right or wrong; an anchor such as #content is none.
export const mayBeBox = (hash) => /^#\d/.test(hash);
