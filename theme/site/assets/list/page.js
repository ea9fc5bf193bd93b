// The page of our list: to print, to copy as text, to save as contacts, to share; and a shared list, which never
// replaces ours unasked.
import { openPage } from "../kept/page.js";
import { fill } from "../kept/words.js";
import { MOST, mayBeList, read, sorted, write } from "./code.js";
import { entriesOf, isKnown, isUndialled, words } from "./facts.js";
import { addressOf, root, rowsIn } from "./rows.js";
import { store, without } from "./store.js";
import { asText, dated } from "./text.js";
import { asContacts } from "./vcard.js";

const page = document.getElementById("kt-list");
const part = (name, within = page) => within.querySelector(`[data-${name}]`);
const [shared, own, nothing] = ["shared", "ours", "nothing"].map((name) => part(name));
const title = () => document.getElementById("kt-list-title");
const count = (n) => fill(n === 1 ? words.one : words.many, { n });
const linkTo = (list) => `${location.href.split("#")[0]}#${write(list)}`;

const showTheirs = rowsIn(shared.querySelector("ul"));
const showOurs = rowsIn(own.querySelector("ul"), ({ ref, name }, row) => {
  const next = row.nextElementSibling ?? row.previousElementSibling;
  change(without(ref), words.takenOut.replace("{name}", () => name), { focus: () => (next ? part("out", next) : title()) });
});

function show(ours, theirs) {
  shared.hidden = !theirs.size;
  own.hidden = Boolean(theirs.size) || !ours.size;
  nothing.hidden = Boolean(theirs.size) || Boolean(ours.size);
  showTheirs(entriesOf(theirs));
  part("own").textContent = ours.size ? words.space + fill(words.own, { count: count(ours.size) }) : "";
  part("add").textContent = ours.size ? words.add : words.take;
  part("use").hidden = !ours.size;
  showMine(ours);
}

function showMine(ours) {
  const entries = entriesOf(ours);
  const link = linkTo(ours);
  const text = asText(entries, link);
  showOurs(entries);
  part("undialled").hidden = !isUndialled(entries);
  part("dated").textContent = dated(root.href);
  part("text").value = text;
  own.querySelector("[data-copy-as=text]").dataset.copy = text;
  own.querySelector("[data-copy-as=link]").dataset.copy = link;
}

// Ours with theirs, as far as they fit.
function merge(ours, theirs) {
  const all = [...new Set([...ours, ...theirs])];
  return { next: sorted(all), said: all.length > MOST ? fill(words.addedSome, { n: MOST }) : words.added };
}

function save() {
  const known = new Set([...store.get()].filter(isKnown));
  const file = new Blob([asContacts(entriesOf(known), addressOf)], { type: "text/vcard;charset=utf-8" });
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: "kangtu.vcf" });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const { change } = openPage({
  page,
  title,
  store,
  read: (text) => read(text, isKnown),
  write,
  mayBe: mayBeList,
  known: (list) => new Set([...list].filter(isKnown)),
  merge,
  show,
  words,
});
part("print").addEventListener("click", () => print());
part("contacts").addEventListener("click", save);
