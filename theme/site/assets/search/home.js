// Where the visitor lives, for the order of the results: read from the device, never written into an address.
import "../place/chooser.js";
import { get, subscribe } from "../place/store.js";

const fold = document.getElementById("kt-home");
const summary = fold.querySelector("summary");
const options = [...fold.querySelectorAll("option")].filter((option) => option.value);
const nameOf = (id) => options.find((option) => option.value === id).dataset.name;

// { district, city, name }, or null; a whole city has no district. The id of a district begins with that of its city.
export function home() {
  const place = get();
  if (!place) return null;
  const city = options.map((option) => option.value).find((id) => place.startsWith(`${id}-`));
  return { district: city ? place : "", city: city ?? place, name: nameOf(place) };
}

function show() {
  const lives = home();
  summary.textContent = lives ? summary.dataset.lives.replace("{name}", lives.name) : summary.dataset.ask;
}

// Calls `changed` after every other choice.
export function openHome(changed) {
  subscribe(() => { show(); changed(home()); });
  show();
  fold.hidden = false;
}
