// Steps that are done. They stay on this device, so that a locked screen or a phone call loses nothing.

const KEY = "kangtu-steps";

/** What is kept, as card id to the numbers of its ticked steps; nothing where the browser keeps nothing. */
const read = () => {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY));
    return kept && typeof kept === "object" && !Array.isArray(kept) ? kept : {};
  } catch {
    return {};
  }
};

const keep = (card, steps) => {
  const kept = read();
  if (steps.length) kept[card] = steps;
  else delete kept[card];
  try {
    if (Object.keys(kept).length) localStorage.setItem(KEY, JSON.stringify(kept));
    else localStorage.removeItem(KEY);
  } catch {
    // A private window keeps nothing; the ticks still show until the page is left.
  }
};

/** Ticks of the card in `root`, whose boxes are its steps in order. `say` tells a screen reader. */
export const ticks = (root, say) => {
  const boxes = [...root.querySelectorAll("input[type=checkbox]")];
  const again = root.querySelector("[data-again]");
  const ticked = () => boxes.flatMap((box, index) => (box.checked ? [index] : []));
  const show = () => {
    const done = ticked();
    again.hidden = done.length === 0;
    root.classList.toggle("kt-practice--done", done.length === boxes.length);
    return done;
  };

  const kept = read()[root.dataset.ticks];
  const steps = new Set(Array.isArray(kept) ? kept : []);
  boxes.forEach((box, index) => (box.checked = steps.has(index)));
  show();

  root.addEventListener("change", () => {
    const done = show();
    keep(root.dataset.ticks, done);
    if (done.length === boxes.length) say(root.dataset.allDone);
  });
  again.addEventListener("click", () => {
    for (const box of boxes) box.checked = false;
    keep(root.dataset.ticks, show());
    boxes[0].focus();
  });
};
