// The switches “on our list” beside places and hotlines, and the link that says how many are on the list.
import { fill } from "../kept/words.js";
import { MOST, write } from "./code.js";
import { has, isFull, put, store, without } from "./store.js";

const link = document.querySelector("[data-list-link]");
const home = link?.href;
const said = link?.querySelector("[data-list-said]");
const status = document.getElementById("kt-status");
const buttons = () => document.querySelectorAll("[data-list]");

function show() {
  for (const button of buttons()) button.setAttribute("aria-pressed", has(button.dataset.list));
  if (!link) return;
  const count = store.get().size;
  link.hidden = !count;
  link.href = store.isKept() || !count ? home : `${home}#${write(store.get())}`; // the only way to carry it there
  said.textContent = fill(count === 1 ? link.dataset.one : link.dataset.many, { n: count });
}

function press({ dataset: { list: reference, name } }) {
  const adding = !has(reference);
  if (adding && isFull()) {
    status.textContent = said.textContent = fill(link.dataset.full, { n: MOST });
    return;
  }
  if (adding) put(reference);
  else store.replace(without(reference));
  status.textContent = fill(adding ? link.dataset.in : link.dataset.out, { name, n: store.get().size });
}

// A switch for what a script adds to the page, such as a result of the search; nothing where the page has none.
export function listButton(reference, name) {
  const model = document.getElementById("kt-list-button");
  if (!model || !/^(?:services|hotlines)\//.test(reference)) return [];
  const copy = model.content.cloneNode(true);
  const button = copy.querySelector("button");
  Object.assign(button.dataset, { list: reference, name });
  copy.querySelector("[data-of]").textContent = name;
  button.setAttribute("aria-pressed", has(reference));
  button.hidden = false;
  return [copy];
}

for (const button of buttons()) button.hidden = false;
document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-list]");
  if (button) press(button);
});
store.onChange(show);
show();
