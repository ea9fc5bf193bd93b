// The switches “in our box” on lists and cards, and the link that says how many cards are in the box.
import { write } from "./code.js";
import { ours, put, store, without } from "./store.js";

const buttons = [...document.querySelectorAll("[data-box]")];
const links = [...document.querySelectorAll("[data-box-link]")].map((link) => ({ link, home: link.href }));
const words = document.querySelector("[data-in]").dataset;
const number = (button) => Number(button.dataset.box);

function show() {
  const box = ours();
  for (const button of buttons) button.setAttribute("aria-pressed", box.has(number(button)));
  for (const { link, home } of links) {
    showCount(link.querySelector("[data-box-count]"), box.size);
    link.href = store.isKept() || !box.size ? home : `${home}#${write(box)}`; // the only way to carry it to the next page
  }
}

function showCount(place, count) {
  place.hidden = !count;
  place.textContent = (count === 1 ? place.dataset.one : place.dataset.many).replace("{n}", count);
}

function press(button) {
  const putIn = !ours().has(number(button));
  if (putIn) put(number(button));
  else store.replace(without(number(button)));
  const said = (putIn ? words.in : words.out).replace("{name}", button.dataset.name);
  document.getElementById("kt-status").textContent = said.replace("{n}", ours().size);
}

for (const button of buttons) {
  button.hidden = false;
  button.addEventListener("click", () => press(button));
}
store.onChange(show);
show();
