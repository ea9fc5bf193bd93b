// The page of our box: how often, how many minutes, print, share; and a shared box, which never replaces ours unasked.
import "./buttons.js";
import { carry } from "./carry.js";
import { mayBeBox, read, write } from "./code.js";
import { known, minutes, rowsIn } from "./rows.js";
import { isKept, onChange, ours, put, replace, takeOut } from "./store.js";

const GENTLE = 5; // more cards than this are a lot to begin with
const page = document.getElementById("kt-box");
const words = JSON.parse(document.getElementById("kt-box-words").textContent);
const part = (name, within = page) => within.querySelector(`[data-${name}]`);
const [shared, own, nothing, starters] = ["shared", "ours", "nothing", "starters"].map((name) => part(name));
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const cards = (n) => fill(n === 1 ? words.count_one : words.count, { n });
const home = part("print").href;
let theirs = new Map();
let before = null; // what the box held before it was emptied or exchanged

// Only cards of this deck: the store may hold what an older or newer edition put there.
const box = () => new Map([...ours()].filter(([number]) => known(number)));
const say = (text) => { part("said").textContent = text; };

const showShared = rowsIn(shared.querySelector("ul"), words);
const showOurs = rowsIn(own.querySelector("ul"), words, {
  change: (number, times) => put(number, times),
  takeOut: (number, name, row) => {
    const next = row.nextElementSibling ?? row.previousElementSibling;
    undoable(takeOut(number));
    say(fill(words.taken_out, { name, n: box().size }));
    (next ? part("take-out", next) : title()).focus();
  },
});

const title = () => document.getElementById("kt-box-title");

function show() {
  const mine = box();
  shared.hidden = !theirs.size;
  own.hidden = Boolean(theirs.size) || !mine.size;
  nothing.hidden = Boolean(theirs.size) || Boolean(mine.size);
  if (!nothing.hidden) starters.hidden = false; // and stays, so that more than one can be taken
  part("not-kept").hidden = isKept();
  part("undo").hidden = !before;
  showShared(theirs);
  if (theirs.size) showTheirs(mine);
  else showMine(mine);
}

function showTheirs(mine) {
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

function undoable(previous) {
  before = previous;
  show();
}

// A link that holds just what is in our box already shows our box.
function open() {
  theirs = read(location.hash, known);
  const none = mayBeBox(location.hash) && !theirs.size;
  if (!isKept() && theirs.size && !box().size) accept([...theirs]);
  if (write(theirs) === write(box())) leave();
  show();
  if (none) say(words.unknown);
}

function leave() {
  theirs = new Map();
  if (mayBeBox(location.hash)) history.replaceState(null, "", location.pathname);
}

function accept(next, sentence) {
  const previous = replace(next);
  leave();
  undoable(sentence && previous.size ? previous : null);
  if (!sentence) return;
  say(fill(sentence, { n: box().size }));
  title().focus();
}

part("add").addEventListener("click", () => accept([...theirs, ...ours()], words.added));
part("use").addEventListener("click", () => accept([...theirs], words.used));
part("leave").addEventListener("click", () => { leave(); show(); title().focus(); });
part("empty").addEventListener("click", () => {
  undoable(replace([]));
  say(words.cleared);
  part("undo").focus();
});
part("undo").addEventListener("click", () => {
  replace(before);
  undoable(null);
  say(words.undone);
  title().focus();
});
carry(() => write(theirs));
addEventListener("hashchange", () => { if (mayBeBox(location.hash)) open(); });
onChange(show);
page.hidden = false;
open();
