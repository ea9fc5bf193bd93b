// What was chosen, kept on this device only, and only after somebody presses “keep”.
import { keep } from "../kept/store.js";

const DISTRICT = "district";

export const write = (answers) => new URLSearchParams([...answers].sort()).toString();

// A store of answers. Whatever the page does not offer is left out: an older or newer edition may have kept it.
// `offers` are the choices by question, as a Map of Sets.
export const answersKept = (offers) => keep("kangtu-for-us", {
  read: (text) => new Map([...new URLSearchParams(text)].filter(([question, choice]) => offers.get(question)?.has(choice))),
  write,
});

export const districtOf = (answers) => answers.get(DISTRICT) ?? "";

export function setDistrict(answers, district) {
  if (district) answers.set(DISTRICT, district);
  else answers.delete(DISTRICT);
}
