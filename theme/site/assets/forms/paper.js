// What is typed, on the sheet as the press prints it: as text, in a size that fits. What fits at no size is printed
// in full on a last page, and the place says so.
const SIZES = ["10", "9"]; // points, after the sheet's own 11
const PIXEL = 1.5; // scrollHeight is rounded

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
// beside a place.
export function fit(paper, values, name, more = []) {
  const last = paper.querySelector("[data-last]");
  const long = new Map(more.map((entry) => [entry.name, entry]));
  for (const place of paper.querySelectorAll("[data-field]:not([data-value])")) {
    if (place.closest("[hidden]") || !place.textContent || stepped(place)) continue;
    const id = place.dataset.field;
    if (values.get(`${id}.shorter`)?.some((text) => { write(place, text); return stepped(place); })) continue;
    long.set(id, { name: name(id), text: values.get(id) });
    write(place, last.dataset.see);
    stepped(place);
  }
  last.querySelector("[data-rest]").replaceChildren(...[...long.values()].flatMap(({ name: label, text }) => [
    element("p", label, "label"), element("p", text, "rest"),
  ]));
  last.hidden = !long.size;
  return [...long.values()];
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

// Whether the text of a place fits, at its own size on the lines or closer and smaller.
function stepped(place) {
  if (fits(place)) return true;
  place.classList.add("close");
  place.parentElement.classList.add("full");
  if (fits(place)) return true;
  const sizes = place.closest("[data-steps]")?.dataset.steps.split(" ") ?? SIZES;
  return sizes.some((size) => {
    place.style.fontSize = `${size}pt`;
    return fits(place);
  });
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
