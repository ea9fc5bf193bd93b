// The help panel before the results: cloned from the page, so that its wording stands in one place.
import { alarmFor } from "./alarm.js";

const place = document.getElementById("kt-crisis");

// Shows the help that this query calls for, or nothing; returns the hotlines to call when there is danger.
export function showPanel(query) {
  const alarm = alarmFor(query);
  place.replaceChildren(...(alarm ? [panel(alarm)] : []));
  return alarm?.banner === "red" ? alarm.call : [];
}

function panel({ banner, about, call }) {
  const copy = document.getElementById(`kt-crisis-${banner}`).content.cloneNode(true);
  for (const part of copy.querySelectorAll("[data-about]")) {
    if (!part.dataset.about.split(" ").some((topic) => about.includes(topic))) part.remove();
  }
  const calls = copy.querySelector(".kt-crisis__calls");
  calls.replaceChildren(...call.map((line) => calls.querySelector(`[data-call="${line}"]`)));
  copy.querySelector("[data-safe]")?.addEventListener("click", goOn);
  return copy;
}

function goOn(event) {
  event.preventDefault();
  const title = document.getElementById("kt-results-title");
  title.scrollIntoView();
  title.focus({ preventScroll: true });
}
