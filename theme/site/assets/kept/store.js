// Something that a family chose, kept on this device only, as text under a key. Where a browser keeps nothing, it
// lives as long as the page does. `read` makes a Map or a Set of whatever text it is given; `write` makes text of
// it again, and no text when it is empty.
export function keep(key, { read, write }) {
  const changes = new EventTarget();
  let kept = true;
  let value = load();

  function load() {
    try {
      return read(localStorage.getItem(key) ?? "");
    } catch {
      kept = false;
      return read("");
    }
  }

  function save() {
    try {
      if (value.size) localStorage.setItem(key, write(value));
      else localStorage.removeItem(key);
    } catch {
      kept = false;
    }
  }

  // Another tab, or this page when it comes back from the browser's memory.
  function refresh() {
    if (!kept) return;
    value = load();
    changes.dispatchEvent(new Event("change"));
  }
  addEventListener("storage", (event) => { if (event.key === key || event.key === null) refresh(); });
  addEventListener("pageshow", ({ persisted }) => { if (persisted) refresh(); });

  return {
    get: () => value,
    isKept: () => kept,
    onChange: (act) => changes.addEventListener("change", act),
    // Returns what was kept before, so that it can be put back.
    replace(next) {
      const before = value;
      value = next;
      save();
      changes.dispatchEvent(new Event("change"));
      return before;
    },
  };
}
