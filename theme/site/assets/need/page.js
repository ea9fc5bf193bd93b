// The page of a need: of all the help that stands on it, that of the chosen district. Nothing is fetched or sent.
import "../place/chooser.js";
import { get, subscribe } from "../place/store.js";

const here = document.querySelector(".kt-here");
const chosen = here.querySelector("[data-chosen]");
const part = (name) => chosen.querySelector(`[data-${name}]`);
const places = JSON.parse(document.getElementById("kt-places").textContent);
const local = document.querySelectorAll('[data-cities]:not([data-cities=""])');
const cities = here.querySelector("[data-all-cities]");
const copies = (key, numbers) => numbers.map((number) => cities.querySelector(`[data-${key}="${number}"]`).cloneNode(true));

function show(place) {
  chosen.hidden = !place;
  cities.hidden = Boolean(place);
  for (const row of local) row.hidden = Boolean(place) && !row.dataset.cities.split(" ").includes(places[place].city);
  if (!place) return;
  const { name, rings, nothing, ask } = places[place];
  part("nothing").hidden = !nothing || !part("nothing").dataset.nothing;
  part("nothing").textContent = part("nothing").dataset.nothing.replace("{name}", name);
  part("rings").replaceChildren(...rings.map(ring));
  part("asks")?.replaceChildren(...copies("ask", ask));
  part("all").textContent = part("all").dataset.all.replace("{name}", name);
  part("all").href = cities.querySelector(`[data-area="${place}"]`).href;
}

function ring([heading, folded, numbers]) {
  const box = document.createElement(folded ? "details" : "section");
  const head = box.appendChild(document.createElement(folded ? "summary" : "h3"));
  head.textContent = heading;
  const list = box.appendChild(document.createElement("ul"));
  list.className = "kt-rows";
  list.append(...copies("row", numbers));
  return box;
}

function tell(place) {
  if (!place) return;
  const { name, rings, nothing } = places[place];
  const count = rings.reduce((sum, [, , numbers]) => sum + numbers.length, 0);
  const found = chosen.dataset.found.replace("{name}", name).replace("{n}", count);
  const said = nothing ? `${part("nothing").textContent} ${found}`.trim() : found;
  document.getElementById("kt-status").textContent = said;
}

subscribe((place) => { show(place); tell(place); });
show(get());
