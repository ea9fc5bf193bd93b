// The rows of a box on its page: one for each card, made once from the template and put in or taken out.
const models = new Map([...document.getElementById("kt-box-rows").content.querySelectorAll("[data-number]")].map((row) => [Number(row.dataset.number), row]));

export const known = (number) => models.has(number);

export const minutes = (box) => [...box].reduce((sum, [number, times]) => sum + times * Number(models.get(number).dataset.minutes), 0);

// A list that shows boxes. Rows that stay are not touched, so that nothing loses the focus.
export function rowsIn(list, words, { change, takeOut } = {}) {
  const rows = new Map();
  return (box) => {
    for (const [number, row] of rows) {
      if (!box.has(number)) { row.remove(); rows.delete(number); }
    }
    let before = null;
    for (const [number, times] of box) {
      if (!rows.has(number)) rows.set(number, newRow(number, { change, takeOut }));
      const row = rows.get(number);
      if (row.previousElementSibling !== before || !row.isConnected) (before ? before.after(row) : list.prepend(row));
      showTimes(row, number, times, words);
      before = row;
    }
  };
}

function newRow(number, { change, takeOut }) {
  const row = models.get(number).cloneNode(true);
  const name = row.querySelector(".kt-row__name").textContent;
  row.append(document.getElementById("kt-box-row-do").content.cloneNode(true));
  const [select, out] = [row.querySelector("[data-times]"), row.querySelector("[data-take-out]")];
  select.setAttribute("aria-label", select.getAttribute("aria-label").replace("{name}", name));
  out.querySelector("[data-name]").textContent = name;
  select.hidden = out.hidden = !change;
  row.querySelector("[data-times-said]").hidden = Boolean(change);
  if (change) {
    select.addEventListener("change", () => change(number, Number(select.value)));
    out.addEventListener("click", () => takeOut(number, name, row));
  }
  return row;
}

function showTimes(row, number, times, words) {
  row.querySelector("[data-times]").value = times;
  row.querySelector("[data-times-said]").textContent = words.times.replace("{n}", times);
  row.querySelector("[data-week]").textContent = words.week.replace("{n}", minutes([[number, times]]));
}
