// The list as contacts: vCard 3.0 (RFC 2426), which phones of both kinds read; UTF-8, escaped, lines folded.
import { lines, phoneText, words } from "./facts.js";

const LONGEST = 75; // bytes in a line
const bytes = new TextEncoder();

export const asContacts = (entries, address) => entries.flatMap((entry) => card(entry, address(entry))).map(folded).join("");

function card(entry, address) {
  const { ref, name, phones = [], address: street } = entry;
  return [
    "BEGIN:VCARD",
    "VERSION:3.0",
    `UID:kangtu:${ref}`, // the same card again, when the list is saved again
    `FN:${escaped(name)}`,
    `N:${escaped(name)};;;;`,
    `ORG:${escaped(name)}`,
    "X-ABShowAs:COMPANY",
    ...phones.map(({ tel }) => `TEL;TYPE=WORK,VOICE:${escaped(tel)}`),
    ...(street ? [`ADR;TYPE=WORK:;;${escaped(street)};;;;`] : []),
    `URL:${address}`,
    `NOTE:${escaped(note(entry))}`,
    "CATEGORIES:Kangtu",
    "END:VCARD",
  ];
}

const note = (entry) => [
  ...(entry.status ? [`[${words.status[entry.status]}]`] : []),
  ...(entry.phones?.every(({ label, hours }) => !label && !hours) ? [] : [`${words.phones}${words.colon}${phoneText(entry)}`]),
  ...lines(entry).filter(([label]) => label !== words.address).map(([label, text]) => `${label}${words.colon}${text}`),
].join("\n");

const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n");

// A long line goes on in the next one, after a space; never within a character.
function folded(line) {
  let [out, used] = ["", 0];
  for (const character of line) {
    const size = bytes.encode(character).length;
    if (used + size > LONGEST) [out, used] = [`${out}\r\n `, 1];
    out += character;
    used += size;
  }
  return `${out}\r\n`;
}
