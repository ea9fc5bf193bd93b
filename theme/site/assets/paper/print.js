// The cards of a box on paper: those of the address, else those of our box, else all; in the layout that is chosen.
import { carry } from "../kept/carry.js";
import { mayBeBox, read, write } from "../box/code.js";
import { ours } from "../box/store.js";
import { fit } from "./fit.js";
import { IMPOSED } from "./impose.js";

const paper = document.getElementById("kt-paper");
const form = document.getElementById("kt-layout");
const said = document.getElementById("kt-laid-out");
const size = document.getElementById("kt-page-size");
const back = document.querySelector("[data-back]");
const home = back.href;
const deck = new Map(paired([...paper.children]));
const known = (number) => deck.has(number);

// Fronts and backs as the server wrote them, one after the other.
function paired(pages) {
  const faces = pages.map((page) => ({ number: Number(page.dataset.number), face: page.firstElementChild }));
  return faces.flatMap(({ number, face }, n) => (n % 2 ? [] : [[number, { front: face, back: faces[n + 1].face }]]));
}

function chosen() {
  const asked = read(location.hash, known);
  const box = asked.size ? asked : new Map([...ours()].filter(([number]) => known(number)));
  back.href = asked.size ? `${home}#${write(asked)}` : home;
  return { all: !box.size, cards: [...(box.size ? box : deck).keys()].map((number) => deck.get(number)) };
}

function layOut() {
  const layout = form.elements.layout.value;
  const { width, height } = form.querySelector(":checked").dataset;
  const { all, cards } = chosen();
  const pages = IMPOSED[layout](cards).map((faces) => page(layout, faces));
  paper.dataset.layout = layout;
  paper.style.setProperty("--width", `${width}mm`);
  paper.style.setProperty("--height", `${height}mm`);
  paper.replaceChildren(...pages);
  size.textContent = `@page { size: ${width}mm ${height}mm; margin: 0 }`;
  scale();
  fit(paper);
  document.querySelector("[data-all]").hidden = !all;
  said.textContent = sentence(cards.length, pages.length);
}

function sentence(cards, pages) {
  const words = said.dataset;
  const counted = (cards === 1 ? words.one : words.many).replace("{n}", cards);
  return words.sum.replace("{cards}", counted).replace("{pages}", pages);
}

function page(layout, faces) {
  const leaf = document.getElementById(`kt-leaf-${layout}`).content.firstElementChild.cloneNode(true);
  leaf.querySelectorAll(".place").forEach((place, n) => { if (faces[n]) place.append(faces[n]); });
  return leaf;
}

// On the screen a page is as wide as there is room for, on paper as wide as it is.
function scale() {
  const width = parseFloat(getComputedStyle(paper).getPropertyValue("--width")) * (96 / 25.4);
  paper.style.setProperty("--scale", Math.min(1, paper.clientWidth / width));
}

form.addEventListener("change", layOut);
form.addEventListener("submit", (event) => { event.preventDefault(); window.print(); });
addEventListener("hashchange", () => { if (mayBeBox(location.hash)) layOut(); });
addEventListener("resize", scale);
carry(() => (mayBeBox(location.hash) ? location.hash : ""));
form.querySelector("[type=submit]").hidden = typeof window.print !== "function"; // as in some apps
form.hidden = paper.hidden = false;
layOut();
