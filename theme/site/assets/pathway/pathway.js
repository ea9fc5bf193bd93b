// The way from home to work: a step that a link leads to is open, and on paper all of them are.
const steps = [...document.querySelectorAll("details.kt-step")];
let closed = []; // those that were opened only to be printed

const open = () => {
  const step = steps.find((one) => `#${one.id}` === location.hash);
  if (step) step.open = true;
};

addEventListener("hashchange", open);
addEventListener("beforeprint", () => {
  closed = steps.filter((step) => !step.open);
  for (const step of closed) step.open = true;
});
addEventListener("afterprint", () => {
  for (const step of closed) step.open = false;
});

for (const hidden of document.querySelectorAll("[data-print], [data-print-note]")) hidden.hidden = false;
document.querySelector("[data-print]").addEventListener("click", () => print());
open();
