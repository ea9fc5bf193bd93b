// The page of our box: how often, how many minutes, print, share; and a shared box, which never replaces ours unasked.
import "./buttons.js";
import { openPage } from "../kept/page.js";
import { fill } from "../kept/words.js";
import { mayBeBox, read, sorted, write } from "./code.js";
import { known, minutes, rowsIn } from "./rows.js";
import { put, store, without } from "./store.js";

const GENTLE = 5; // more cards than this are a lot to begin with
const page = document.getElementById("kt-box");
const words = JSON.parse(document.getElementById("kt-box-words").textContent);
const part = (name, within = page) => within.querySelector(`[data-${name}]`);
const [shared, own, nothing, starters] = ["shared", "ours", "nothing", "starters"].map((name) => part(name));
const title = () => document.getElementById("kt-box-title");
const cards = (n) => fill(n === 1 ? words.count_one : words.count, { n });
const home = part("print").href;

const showShared = rowsIn(shared.querySelector("ul"), words);
const showOurs = rowsIn(own.querySelector("ul"), words, {
  change: (number, times) => put(number, times),
  takeOut: (number, name, row) => {
    const next = row.nextElementSibling ?? row.previousElementSibling;
    change(without(number), words.taken_out.replace("{name}", () => name), { focus: () => (next ? part("take-out", next) : title()) });
  },
});

function show(mine, theirs) {
  shared.hidden = !theirs.size;
  own.hidden = Boolean(theirs.size) || !mine.size;
  nothing.hidden = Boolean(theirs.size) || Boolean(mine.size);
  if (!nothing.hidden) starters.hidden = false; // and stays, so that more than one can be taken
  showShared(theirs);
  if (theirs.size) showTheirs(mine, theirs);
  else showMine(mine);
}

function showTheirs(mine, theirs) {
  part("sum", shared).textContent = sum(theirs);
  part("own").textContent = mine.size ? fill(words.own, { cards: cards(mine.size) }) : "";
  part("add").textContent = mine.size ? words.add : words.take;
  part("use").hidden = !mine.size;
}

function showMine(mine) {
  showOurs(mine);
  part("sum", own).textContent = sum(mine);
  part("many").hidden = mine.size <= GENTLE;
  part("many").textContent = fill(words.many, { n: mine.size });
  part("print").href = `${home}#${write(mine)}`;
  own.querySelector(".kt-copy").dataset.copy = `${location.href.split("#")[0]}#${write(mine)}`;
}

function sum(some) {
  const week = minutes(some);
  return fill(words.sum, { cards: cards(some.size), week, day: Math.round(week / 7) });
}

const { change } = openPage({
  page,
  title,
  store,
  read: (text) => read(text, known),
  write,
  mayBe: mayBeBox,
  // Only cards of this deck: the store may hold what an older or newer edition put there.
  known: (box) => new Map([...box].filter(([number]) => known(number))),
  merge: (ours, theirs) => ({ next: sorted([...theirs, ...ours]), said: words.added }),
  show,
  words,
});
