// A sheet of the family on the phone: typed here, seen on the paper below, printed by the browser. What is typed
// leaves this page only when somebody keeps it, saves it or prints it.
import { fill as say } from "../kept/words.js";
import * as file from "./file.js";
import { forget, keep, kept } from "./keep.js";
import { layOut } from "./labels.js";
import { fill, fit } from "./paper.js";
import { chose, given, nameOf as placeName } from "./places.js";
import { places, right, show, typed } from "./values.js";

const page = document.getElementById("kt-form");
const paper = document.getElementById("kt-paper");
const part = (name) => page.querySelector(`[data-${name}]`);
const keeping = part("keep");
const said = part("said");
const { form } = page.dataset;
const inputs = places(page);
let waiting = 0;

function draw() {
  const values = typed(inputs);
  const sides = new Map([...page.querySelectorAll("[data-print]")].map((box) => [box.dataset.print, box.checked]));
  for (const side of paper.querySelectorAll("[data-side]")) side.hidden = sides.get(side.dataset.side) === false;
  setPaper();
  const { all, more } = given(values);
  fill(paper, all);
  tellSizes(layOut(paper, all), all);
  tell(fit(paper, all, nameOf, more));
  for (const row of page.querySelectorAll("[data-row]")) row.textContent = values.get(row.dataset.row) ?? "";
  for (const side of page.querySelectorAll("[data-part]")) count(side, values);
  return values;
}

function count(side, values) {
  const n = [...side.querySelectorAll("[data-in]")].filter((place) => values.has(place.dataset.in)).length;
  const told = side.querySelector("[data-count]");
  told.textContent = n ? say(told.dataset.some, { n }) : "";
}

// The whole document begins on the paper of its first side: a change of paper before it would print an empty page.
function setPaper() {
  const first = paper.querySelector("[data-side]:not([hidden])") ?? paper.firstElementChild;
  const [name] = [...first.classList].filter((word) => word !== "page");
  for (const part of [document.documentElement, paper.querySelector("[data-last]")]) part.style.page = name;
  paper.style.setProperty("--first", first.style.getPropertyValue("--width"));
}

// A label with its row, as somebody would say it.
function nameOf(id) {
  const input = inputs.get(id);
  if (!input) return placeName(id);
  const row = input.closest(".kt-form__row")?.querySelector("legend, summary")?.firstChild.textContent ?? "";
  return [row, input.closest("label").firstChild.textContent].map((text) => text.trim()).filter(Boolean).join(" · ");
}

function tell(long) {
  const items = long.map(({ name }) => Object.assign(document.createElement("li"), { textContent: name }));
  part("long").querySelector("ul").replaceChildren(...items);
  part("long").hidden = !long.length;
}

// A size that is none, or one whose cells are too small for their words.
function tellSizes(refused, values) {
  for (const told of page.querySelectorAll("[data-size-of]")) {
    const sizes = [...told.parentElement.querySelectorAll("input[type=number]")];
    const wrong = sizes.filter((size) => !size.validity.valid || (size.value && !values.has(size.dataset.in)));
    const text = wrong.length ? told.dataset.wrong : refused.includes(told.dataset.sizeOf) ? told.dataset.small : "";
    if (told.textContent !== text) told.textContent = text;
    for (const size of sizes) size.setAttribute("aria-invalid", wrong.includes(size));
  }
}

function changed() {
  const values = draw();
  if (keeping.checked && !keep(form, values)) failed();
}

function failed() {
  keeping.checked = false;
  said.textContent = said.dataset.failed;
}

function setKeeping() {
  said.textContent = "";
  if (!keeping.checked) {
    forget(form);
    said.textContent = said.dataset.off;
  } else if (keep(form, typed(inputs))) said.textContent = said.dataset.on;
  else failed();
}

function wipe() {
  forget(form);
  keeping.checked = false;
  show(inputs, new Map());
  draw();
  part("sure").hidden = true;
  said.textContent = said.dataset.wiped;
  keeping.focus();
}

// Empty, unless this sheet is kept on this device.
function begin() {
  const memory = kept(form);
  keeping.checked = Boolean(memory);
  show(inputs, right(inputs, memory).values);
  draw();
}

async function take() {
  const found = await file.open(part("import").files[0], form);
  part("import").value = "";
  const { values, left } = right(inputs, found);
  if (!found) said.textContent = said.dataset.wrong;
  else {
    show(inputs, values);
    changed();
    said.textContent = say(left ? said.dataset.some : said.dataset.done, { n: values.size, left });
  }
  said.scrollIntoView({ block: "center" });
}

// On the screen a page of paper is as wide as there is room for; its sizes are measured as they print.
function scale() {
  const widest = Math.max(...[...paper.querySelectorAll("[data-side]")].map((side) => parseFloat(side.style.getPropertyValue("--width"))));
  paper.style.setProperty("--scale", Math.min(1, paper.clientWidth / (widest * (96 / 25.4))));
}

const DO = {
  print() { draw(); window.print(); },
  wipe() { part("sure").hidden = false; page.querySelector("[data-do=wipe-no]").focus(); },
  "wipe-yes": wipe,
  "wipe-no"() { part("sure").hidden = true; page.querySelector("[data-do=wipe]").focus(); },
  export() { file.save(form, typed(inputs)); },
};

page.addEventListener("click", ({ target }) => DO[target.closest("[data-do]")?.dataset.do]?.());
page.addEventListener("input", ({ target }) => {
  if (!target.dataset.in) return;
  clearTimeout(waiting);
  waiting = setTimeout(changed, 150);
});
page.addEventListener("change", ({ target }) => {
  if (target === keeping) setKeeping();
  else if (target === part("import")) take();
  else {
    clearTimeout(waiting);
    chose(target);
    changed();
  }
});
addEventListener("beforeprint", draw);
addEventListener("pagehide", () => { if (waiting && keeping.checked) changed(); });
addEventListener("pageshow", ({ persisted }) => { if (persisted) begin(); });
addEventListener("beforeunload", (event) => { if (!keeping.checked && typed(inputs).size) event.preventDefault(); });
addEventListener("resize", scale);
page.querySelector("[data-do=print]").hidden = typeof window.print !== "function";
page.hidden = paper.hidden = false;
scale();
begin();
