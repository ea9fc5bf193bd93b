// The filters: one tick box for each value that the results have, with how many it would leave.
import { FACETS, within } from "./state.js";

const box = document.getElementById("kt-filters");
const summary = box.querySelector("[data-chosen]");

// Calls `changed` whenever something is ticked or everything is cleared.
export function openFilters(state, changed) {
  box.addEventListener("change", ({ target }) => {
    state.chosen[target.name][target.checked ? "add" : "delete"](target.value);
    changed();
  });
  document.getElementById("kt-results").addEventListener("click", ({ target }) => {
    if (target.closest("[data-reset]")) clear(state, changed);
  });
  box.open = FACETS.some((facet) => state.chosen[facet].size);
}

function clear(state, changed) {
  for (const facet of FACETS) state.chosen[facet].clear();
  changed();
  document.getElementById("kt-results-title").focus();
}

export function showFilters(pages, labels, state, words) {
  box.hidden = !pages.length;
  let sum = 0;
  for (const facet of FACETS) {
    sum += state.chosen[facet].size;
    showFacet(facet, count(pages, facet, state.chosen), labels[facet], state.chosen[facet]);
  }
  summary.textContent = sum ? words.chosen.replace("{n}", sum) : "";
  box.querySelector("[data-reset]").hidden = !sum;
}

function count(pages, facet, chosen) {
  const counts = new Map();
  for (const page of pages) {
    if (within(page, chosen, facet)) for (const id of page[facet]) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

// Values stay in place while the page is open, so that a tick does not move under the finger.
function showFacet(facet, counts, labels, chosen) {
  const fieldset = box.querySelector(`[data-facet="${facet}"]`);
  for (const [id, label] of Object.entries(labels)) {
    const item = fieldset.querySelector(`[data-value="${id}"]`) ?? newItem(fieldset, facet, id, label);
    const input = item.querySelector("input");
    input.checked = chosen.has(id);
    item.querySelector("small").textContent = counts.get(id) ?? 0;
    item.hidden = !counts.has(id) && !input.checked;
  }
  fieldset.hidden = !fieldset.querySelector("label:not([hidden])");
}

function newItem(fieldset, facet, id, label) {
  const item = document.createElement("label");
  const input = Object.assign(document.createElement("input"), { type: "checkbox", name: facet, value: id });
  item.dataset.value = id;
  item.append(input, ` ${label} `, document.createElement("small"));
  fieldset.append(item);
  return item;
}
