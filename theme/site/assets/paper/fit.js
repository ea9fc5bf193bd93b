// Type that fits its face: each face steps down through its sizes, as generators/site/engines/pdf.py does.
const SMALLER = ["8.5", "8", "7.5"]; // the build never needs them; another font on the reader's device may
const PIXEL = 1; // scrollHeight is rounded

export function fit(root) {
  const faces = [...root.querySelectorAll(".fits[data-sizes]")];
  const steps = new Map(faces.map((face) => [face, [...face.dataset.sizes.split(" "), ...SMALLER]]));
  for (let open = faces; open.length; ) {
    for (const face of open) face.style.fontSize = `${steps.get(face).shift()}pt`;
    open = open.filter(tooFull).filter((face) => steps.get(face).length);
  }
}

const tooFull = (face) => face.scrollHeight > face.clientHeight + PIXEL || face.scrollWidth > face.clientWidth + PIXEL;
