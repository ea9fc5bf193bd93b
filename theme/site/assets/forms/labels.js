// Strips of labels in the size of the family's own box. Words step down until they fit their cells; cells that find
// no room on the page go on on another one; a strip whose words fit at no size is left out, and its page says so.
const SIZES = ["", "10", "9", "8", "7", "6"]; // points; the first is the sheet's own

export function layOut(paper, values) {
  for (const page of paper.querySelectorAll(":scope > [data-more]:not(template)")) page.remove();
  const strips = [...paper.querySelectorAll("[data-labels]")];
  const refused = strips.filter((strip) => !sized(strip, values)).map(({ dataset }) => dataset.width);
  for (const side of new Set(strips.map((strip) => strip.closest("[data-side]:not([hidden])")))) if (side) goOn(paper, side);
  return refused;
}

// Whether the words of a strip fit its cells; one that is not wanted always does.
function sized(strip, values) {
  const { cell, width, height, off } = strip.dataset;
  const [usualWidth, usualHeight] = cell.split(" ");
  strip.style.setProperty("--cell-width", `${values.get(width) ?? usualWidth}mm`);
  strip.style.setProperty("--cell-height", `${values.get(height) ?? usualHeight}mm`);
  const cells = [...strip.querySelectorAll(".cell")];
  const block = strip.closest(".b");
  for (const part of [block, ...cells]) part.hidden = false;
  const fitting = SIZES.some((size) => {
    strip.style.fontSize = size && `${size}pt`;
    return cells.every(holds);
  });
  block.hidden = values.has(off) || !fitting;
  return fitting || values.has(off);
}

function holds(cell) {
  const inside = cell.firstElementChild;
  return inside.offsetWidth <= cell.clientWidth + 1 && inside.offsetHeight <= cell.clientHeight + 1;
}

// The page that is too full, and then those after it: what leaves them stands on a new page instead.
function goOn(paper, page) {
  const side = page.querySelector(".side");
  const floor = side.offsetTop + side.offsetHeight;
  const blocks = [...side.querySelectorAll(".b.labels:not([hidden])")];
  const out = (part) => part.offsetTop + part.offsetHeight > floor;
  const moving = blocks.map((block) => ({ block, from: [...block.querySelectorAll(".cell:not([hidden])")].findIndex(out) }));
  const first = moving.findIndex(({ from }) => from >= 0);
  if (first < 0) return;
  const next = blank(paper, page);
  next.querySelector(".side").append(...moving.slice(first).map(({ block, from }) => moved(block, from)));
  goOn(paper, next);
}

// A copy of a block with the cells from there on, which are hidden where they were.
function moved(block, from) {
  const copy = block.cloneNode(true);
  const cells = [...block.querySelectorAll(".cell:not([hidden])")];
  const copies = [...copy.querySelectorAll(".cell:not([hidden])")];
  copies.slice(0, from).forEach((cell) => cell.remove());
  cells.slice(from).forEach((cell) => { cell.hidden = true; });
  block.hidden = !from;
  return copy;
}

function blank(paper, page) {
  const next = paper.querySelector("template[data-more]").content.firstElementChild.cloneNode(true);
  const [paperName] = [...page.classList].filter((word) => word !== "page");
  next.classList.add(paperName);
  for (const size of ["--width", "--height"]) next.style.setProperty(size, page.style.getPropertyValue(size));
  page.after(next);
  return next;
}
