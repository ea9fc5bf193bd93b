// Where a family lives, chosen once: an area id such as nanjing-qixia, on this device only and never sent.
//
//   allow(ids)      the page's own list; anything else that the storage may hold is taken for nothing
//   get()           the chosen id, or null
//   set(id)         keep it; an id that is not on the list is ignored
//   clear()         keep nothing
//   subscribe(act)  call act(id or null) after every change, also one in another tab; returns how to stop
//   isKept()        false where a browser keeps nothing: then it lives as long as the page does
const KEY = "kangtu-place";
const acts = new Set();
let known = new Set();
let kept = true;
let place = load();

export const allow = (ids) => { known = new Set(ids); };
export const get = () => (known.has(place) ? place : null);
export const isKept = () => kept;

export function set(id) {
  if (known.has(id)) change(id);
}

export const clear = () => change(null);

export function subscribe(act) {
  acts.add(act);
  return () => acts.delete(act);
}

function change(id) {
  place = id;
  try {
    if (id) localStorage.setItem(KEY, id);
    else localStorage.removeItem(KEY);
  } catch {
    kept = false;
  }
  tell();
}

function load() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    kept = false;
    return null;
  }
}

function tell() {
  for (const act of acts) act(get());
}

// Another tab, or this page when it comes back from the browser's memory.
function refresh() {
  if (!kept) return;
  place = load();
  tell();
}
addEventListener("storage", ({ key }) => { if (key === KEY || key === null) refresh(); });
addEventListener("pageshow", ({ persisted }) => { if (persisted) refresh(); });
