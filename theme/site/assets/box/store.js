// Our box, kept on this device only. Where a browser keeps nothing, it lives as long as the page does.
import { TIMES, read, sorted, write } from "./code.js";

const KEY = "kangtu-box";
const changes = new EventTarget();
let kept = true;
let box = load();

export const ours = () => new Map(box);
export const isKept = () => kept;
export const onChange = (act) => changes.addEventListener("change", act);

// Returns what was in the box before, so that it can be put back.
export function replace(next) {
  const before = box;
  box = sorted(next);
  save();
  changes.dispatchEvent(new Event("change"));
  return before;
}

export const put = (number, times = TIMES) => replace([...box, [number, times]]);
export const takeOut = (number) => replace([...box].filter(([other]) => other !== number));

function load() {
  try {
    return read(localStorage.getItem(KEY) ?? "");
  } catch {
    kept = false;
    return new Map();
  }
}

function save() {
  try {
    if (box.size) localStorage.setItem(KEY, write(box));
    else localStorage.removeItem(KEY);
  } catch {
    kept = false;
  }
}

// Another tab, or this page when it comes back from the browser's memory.
function refresh() {
  if (!kept) return;
  box = load();
  changes.dispatchEvent(new Event("change"));
}
addEventListener("storage", ({ key }) => { if (key === KEY || key === null) refresh(); });
addEventListener("pageshow", ({ persisted }) => { if (persisted) refresh(); });
