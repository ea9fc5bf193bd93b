// The page of a district or city: a button that keeps it as the place where one lives, or forgets it again.
import { allow, clear, get, set, subscribe } from "./store.js";

const box = document.querySelector("[data-remember]");
const button = box.querySelector("button");
const show = (place) => button.setAttribute("aria-pressed", String(place === box.dataset.remember));

allow([box.dataset.remember]);
button.addEventListener("click", () => (get() ? clear() : set(box.dataset.remember)));
subscribe(show);
show(get());
box.hidden = false;
