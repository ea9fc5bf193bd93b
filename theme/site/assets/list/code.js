// A list as text, in an address and on the device alike: "hotlines/cn-12356,services/nanjing-naoke-hospital".
import { plain } from "../kept/words.js";

export const MOST = 60; // entries
const ITEM = /^(?:services|hotlines)\/[a-z0-9]+(?:-[a-z0-9]+)*$/;

// Whatever is not the name of a known record is left out: the text may come from a stranger's link.
export function read(text, known = () => true) {
  const items = plain(text).split(",").filter((item) => item.length < 80 && ITEM.test(item) && known(item));
  return sorted(items);
}

export const write = (list) => [...list].join(",");

// Each once, no more than fit, in an order that depends on nothing but what is in it.
export const sorted = (items) => new Set([...new Set(items)].slice(0, MOST).sort());

// Whether an address is meant to hold a list, right or wrong; an anchor such as #content is none.
export const mayBeList = (hash) => /^[a-z]+\//.test(plain(hash));
