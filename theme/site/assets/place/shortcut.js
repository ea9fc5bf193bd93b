// Above a list of all districts: a link to the one in which the visitor lives, once it was chosen.
import { allow, get, subscribe } from "./store.js";

const links = [...document.querySelectorAll("a[data-area]")];
const mine = document.querySelector("[data-mine]");

function show(place) {
  const link = links.find(({ dataset }) => dataset.area === place);
  mine.hidden = !link;
  if (!link) return;
  mine.firstElementChild.href = link.href;
  mine.firstElementChild.textContent = mine.dataset.mine.replace("{name}", link.dataset.name);
}

allow(links.map(({ dataset }) => dataset.area));
subscribe(show);
show(get());
