// What is typed, on the sheet as the press prints it: as text, in a size that fits. What fits at no size is printed
// in full on a last page, and the place says so.
const SIZES = ["10", "9"]; // points, after the sheet's own 11
const PIXEL = 1.5; // scrollHeight is rounded
const LAST = "last";

export function fill(paper, values) {
  for (const place of paper.querySelectorAll("[data-field]")) {
    if (place.dataset.value) tick(place, values);
    else write(place, values.get(place.dataset.field) ?? "");
  }
  for (const part of paper.querySelectorAll("[data-until]")) {
    part.hidden = [...values.keys()].some((id) => id === part.dataset.until);
  }
  for (const part of paper.querySelectorAll("[data-if]")) part.hidden = !values.get(part.dataset.if);
}

// The places whose text fits at no size, each once, after `more` that has no place at all; `name` says what stands
// beside a place. All places are measured, then all that are too full take one step: a step costs one layout, not
// one a place.
export function fit(paper, values, name, more = []) {
  const last = paper.querySelector("[data-last]");
  const places = [...paper.querySelectorAll("[data-field]:not([data-value])")].filter((place) => place.textContent && !place.closest("[hidden]"));
  const steps = new Map(places.map((place) => [place, tries(place, values, last.dataset.see)]));
  const long = new Set();
  for (let full = places; full.length;) {
    full = full.filter((place) => !fits(place)).filter((place) => {
      const { value: step, done } = steps.get(place).next();
      if (step === LAST) long.add(place.dataset.field);
      return !done;
    });
  }
  const ids = new Set(places.map((place) => place.dataset.field).filter((id) => long.has(id)));
  const entries = [...more, ...[...ids].map((id) => ({ name: name(id), text: values.get(id) }))];
  last.querySelector("[data-rest]").replaceChildren(...entries.flatMap(({ name: label, text }) => [
    element("p", label, "label"), element("p", text, "rest"),
  ]));
  last.hidden = !entries.length;
  return entries;
}

// The steps that a place takes until its text fits: closer and smaller, then with shorter texts in the same way, in
// the end only where to read it.
function* tries(place, values, see) {
  const sizes = place.closest("[data-steps]")?.dataset.steps.split(" ") ?? SIZES;
  yield* smaller(place, sizes);
  for (const text of values.get(`${place.dataset.field}.shorter`) ?? []) {
    yield write(place, text);
    yield* smaller(place, sizes);
  }
  write(place, see);
  yield LAST;
  yield* smaller(place, sizes);
}

function* smaller(place, sizes) {
  place.classList.add("close");
  place.parentElement.classList.add("full");
  yield;
  for (const size of sizes) {
    place.style.fontSize = `${size}pt`;
    yield;
  }
}

function tick(place, values) {
  const on = values.get(place.dataset.field) === place.dataset.value;
  place.querySelector(".box").textContent = on ? "✓" : "";
  place.classList.toggle("on", on);
}

function write(place, text) {
  place.textContent = text;
  place.classList.remove("close");
  place.style.fontSize = "";
  place.parentElement.classList.remove("full");
}

function fits(place) {
  return place.scrollHeight <= place.clientHeight + PIXEL && place.scrollWidth <= place.clientWidth + PIXEL;
}

function element(tag, text, style) {
  const made = document.createElement(tag);
  made.className = style;
  made.textContent = text;
  return made;
}
