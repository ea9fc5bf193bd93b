// The page of something kept: ours, or what somebody shared by a link, which never replaces ours unasked.
// In `page` are [data-said], [data-not-kept] and the buttons [data-add], [data-use], [data-leave], [data-empty],
// [data-undo]. `words` are used, cleared, undone and unknown; {n} is how much we have then.
import { carry } from "./carry.js";
import { fill } from "./words.js";

// `read` makes of an address what this edition knows of it, `mayBe` tells whether it is meant to hold something at
// all (an anchor such as #content is not), `known` leaves out of ours what this edition does not know, `merge` gives
// ours with theirs as `next` and what to say as `said`, `show` draws both.
export function openPage({ page, title, store, read, write, mayBe, known, merge, show, words }) {
  const part = (name) => page.querySelector(`[data-${name}]`);
  const ours = () => known(store.get());
  const none = read("");
  let theirs = none;
  let before = null; // what was kept before it was emptied or exchanged

  const say = (text) => { part("said").textContent = text; };

  function draw() {
    part("undo").hidden = !before;
    part("not-kept").hidden = store.isKept();
    show(ours(), theirs);
  }

  // A link that holds just what we have already shows ours.
  function open() {
    theirs = read(location.hash);
    const unknown = mayBe(location.hash) && !theirs.size;
    if (!store.isKept() && theirs.size && !ours().size) store.replace(theirs);
    if (write(theirs) === write(ours())) leave();
    draw();
    if (unknown) say(words.unknown);
  }

  function leave() {
    theirs = none;
    if (mayBe(location.hash)) history.replaceState(null, "", location.pathname);
  }

  // Puts `next` in the place of ours, says so, offers the way back and moves the focus on.
  function change(next, said, { focus = title } = {}) {
    const previous = store.replace(next);
    leave();
    before = previous.size ? previous : null;
    draw();
    say(fill(said, { n: ours().size }));
    focus().focus();
  }

  part("add").addEventListener("click", () => {
    const { next, said } = merge(store.get(), theirs);
    change(next, said);
  });
  part("use").addEventListener("click", () => change(theirs, words.used));
  part("leave").addEventListener("click", () => { leave(); draw(); title().focus(); });
  part("empty").addEventListener("click", () => change(none, words.cleared, { focus: () => part("undo") }));
  part("undo").addEventListener("click", () => {
    store.replace(before);
    before = null;
    draw();
    say(words.undone);
    title().focus();
  });
  carry(() => write(theirs));
  addEventListener("hashchange", () => { if (mayBe(location.hash)) open(); });
  store.onChange(draw);
  page.hidden = false;
  open();
  return { change, say };
}
