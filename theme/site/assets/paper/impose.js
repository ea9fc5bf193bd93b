// How faces lie on pages, as in generators/outputs/sheets/deck/imposition.py: each page is a list of places.

export const IMPOSED = {
  a6: (cards) => cards.flatMap(({ front, back }) => [[front], [back]]),
  // A sheet turned on its long edge shows its left as its right, so backs change places within each row.
  a4: (cards) => inGroups(cards, 4).flatMap(([a, b, c, d]) => [
    [a, b, c, d].map((card) => card?.front),
    [b, a, d, c].map((card) => card?.back),
  ]),
  // Each front beside its back: folded behind, they lie back to back.
  fold: (cards) => inGroups(cards, 2).map((two) => two.flatMap((card) => [card?.front, card?.back])),
};

const inGroups = (cards, size) => Array.from({ length: Math.ceil(cards.length / size) }, (_, group) => (
  Array.from({ length: size }, (_, place) => cards[group * size + place])));
