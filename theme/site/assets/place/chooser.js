// The question “where do you live?” of parts/place.html. Its options are the list that the store allows.
// A page loads this module and asks store.js for the rest.
import { allow, clear, get, isKept, set, subscribe } from "./store.js";

const root = document.querySelector("[data-place]");
const select = root.querySelector("select");
const forget = root.querySelector("[data-clear]");

function show(place) {
  select.value = place ?? "";
  forget.hidden = !place;
  root.querySelector("[data-not-kept]").hidden = isKept();
}

allow([...select.options].map((option) => option.value).filter(Boolean));
select.addEventListener("change", () => (select.value ? set(select.value) : clear()));
forget.addEventListener("click", () => {
  clear();
  document.getElementById("kt-status").textContent = root.dataset.cleared;
  select.focus();
});
subscribe(show);
show(get());
root.hidden = false;
