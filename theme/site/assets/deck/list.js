// The list of cards: the links of the filters become switches that work together, without a reload.
import { carry } from "../kept/carry.js";
import { FACETS, address, holdsChoice, none, readChoice, size, toggle, within } from "./state.js";

const list = document.getElementById("kt-cards");
const chooser = document.getElementById("kt-chooser");
const found = document.getElementById("kt-found");
const nothing = document.getElementById("kt-none");
const words = list.dataset;
const values = (row) => Object.fromEntries(FACETS.map((facet) => [facet, (row.dataset[facet] ?? "").split(" ")]));
const cards = [...list.querySelectorAll("[data-number]")].map((row) => ({ row, ...values(row) }));
const switches = [...chooser.querySelectorAll(".kt-choice")].map(newSwitch);
const known = (facet, value) => switches.some((one) => one.dataset.facet === facet && one.dataset.value === value);
let chosen = none();

function newSwitch(link) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  Object.assign(button.dataset, link.dataset);
  button.append(...link.childNodes);
  button.addEventListener("click", () => change(() => toggle(chosen, button.dataset.facet, button.dataset.value)));
  link.replaceWith(button);
  return button;
}

// Each change is a step of its own in the browser's history.
function change(act) {
  act();
  history.pushState(null, "", address(chosen));
  show();
}

function show() {
  const fits = cards.filter((card) => within(card, chosen));
  for (const card of cards) card.row.hidden = !fits.includes(card);
  for (const group of list.querySelectorAll("[data-group]")) showGroup(group);
  for (const one of switches) showSwitch(one);
  for (const details of chooser.querySelectorAll("details")) showDetails(details);
  for (const button of document.querySelectorAll("[data-clear]")) button.hidden = !size(chosen);
  nothing.hidden = fits.length > 0;
  if (!fits.length) showNeighbours();
  found.textContent = sentence(fits.length).replace("{n}", fits.length);
}

const sentence = (count) => (size(chosen) ? (count === 1 ? words.foundOne : words.found) : words.foundAll);

function showGroup(group) {
  const count = group.querySelectorAll("[data-number]:not([hidden])").length;
  group.hidden = !count;
  group.querySelector("[data-count]").textContent = count;
}

// How many cards each switch would give together with what is chosen of the other kinds.
function showSwitch(button) {
  const { facet, value } = button.dataset;
  const count = cards.filter((card) => within(card, chosen, facet) && card[facet].includes(value)).length;
  button.setAttribute("aria-pressed", chosen[facet].has(value));
  button.querySelector(".kt-choice__count").textContent = count;
  button.classList.toggle("kt-choice--none", !count);
}

function showDetails(details) {
  const count = details.querySelectorAll("[aria-pressed=true]").length;
  details.querySelector("[data-chosen]").textContent = count ? words.chosen.replace("{n}", count) : "";
}

// Nothing fits: what leaving out one kind of choice would give.
function showNeighbours() {
  const offers = FACETS.filter((facet) => chosen[facet].size).map(neighbour).filter(Boolean);
  nothing.querySelector("[data-widen]").hidden = !offers.length;
  nothing.querySelector(".kt-widen").replaceChildren(...offers);
}

function neighbour(facet) {
  const count = cards.filter((card) => within(card, chosen, facet)).length;
  if (!count) return null;
  const name = switches.filter((one) => chosen[facet].has(one.dataset.value) && one.dataset.facet === facet).map((one) => one.dataset.label).join(" · ");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "kt-choice";
  button.textContent = words.without.replace("{name}", name).replace("{n}", count);
  button.addEventListener("click", () => { change(() => chosen[facet].clear()); found.focus(); });
  return button;
}

function restore() {
  chosen = readChoice(known);
  show();
}

for (const button of document.querySelectorAll("[data-clear]")) {
  button.addEventListener("click", () => { change(() => { chosen = none(); }); found.focus(); });
}
addEventListener("popstate", () => { if (holdsChoice() || !location.hash) restore(); });
carry(() => (holdsChoice() ? location.hash : ""));
chooser.setAttribute("role", "group");
restore();
for (const details of chooser.querySelectorAll("details")) {
  details.open = details.querySelector("[aria-pressed=true]") || (matchMedia("(min-width: 60em)").matches && !details.querySelector("[data-facet=need]"));
}
