// What is typed on a sheet: a Map of place to text. A place that the sheet does not have, or a value that it does
// not offer, is left out, so that a file or a memory from elsewhere can do no harm.
const LONGEST = 2000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export const places = (root) => new Map([...root.querySelectorAll("[data-in]")].map((input) => [input.dataset.in, input]));

export function typed(inputs) {
  return new Map([...inputs].map(([id, input]) => [id, valueOf(input)]).filter(([, value]) => value));
}

export function show(inputs, values) {
  for (const [id, input] of inputs) {
    const value = values.get(id) ?? "";
    if (input.type === "checkbox") input.checked = value === "1";
    else input.value = value;
  }
}

// What of an unknown thing is right for these places, and how many entries were not.
export function right(inputs, found) {
  const entries = found && typeof found === "object" && !Array.isArray(found) ? Object.entries(found) : [];
  const values = new Map(entries.filter(([id, value]) => fits(inputs.get(id), value)));
  return { values, left: entries.length - values.size };
}

function valueOf(input) {
  if (input.type === "checkbox") return input.checked ? "1" : "";
  const value = input.value.trim();
  return input.type === "number" && !sized(input, value) ? "" : value;
}

const sized = (input, value) => /^\d{1,2}$/.test(value) && Number(value) >= Number(input.min) && Number(value) <= Number(input.max);

function fits(input, value) {
  if (!input || typeof value !== "string" || !value || value.length > LONGEST) return false;
  if (input.type === "checkbox") return value === "1";
  if (input.type === "date") return DAY.test(value);
  if (input.type === "number") return sized(input, value);
  if (input.tagName === "SELECT") return [...input.options].some((option) => option.value === value);
  return true;
}
