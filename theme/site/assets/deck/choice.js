// The page of one choice: where there is JavaScript, it can be combined with others on the list of all cards.
const link = document.querySelector("[data-combine]");
link.hash = link.dataset.combine;
link.hidden = false;
