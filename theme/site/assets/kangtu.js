// What every page can do without a server: copy, search in private, tell how old a check is, word a correction.
(() => {
  const words = document.getElementById("kt-words")?.dataset ?? {};

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Old browsers and plain-http mirrors have no clipboard: a selected field still copies.
      const field = Object.assign(document.createElement("textarea"), { value: text });
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
    }
  };

  for (const button of document.querySelectorAll(".kt-copy")) {
    button.hidden = false;
    const label = button.textContent;
    button.addEventListener("click", async () => {
      const source = button.dataset.copyFrom;
      const text = source ? button.parentElement.querySelector(source).value : button.dataset.copy;
      await copy(text);
      button.textContent = button.dataset.done;
      const said = text.length < 80 ? text : ""; // a number is read out, a whole list is not
      document.getElementById("kt-status").textContent = `${button.dataset.done} ${said}`;
      setTimeout(() => (button.textContent = label), 2000);
    });
  }

  // A query goes behind the # of the address, which a browser never sends: the host does not learn it.
  // The box has no name, so that nothing is sent before this script is there, or without it.
  for (const form of document.querySelectorAll("form[role=search]:not(#kt-search-form)")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      location.assign(`${form.action}#${new URLSearchParams({ q: form.querySelector("input").value })}`);
    });
  }

  // Ageing is computed here, so that a site nobody rebuilds still says how old its numbers are.
  const age = (day) => {
    const days = Math.floor((Date.now() - Date.parse(day)) / 864e5);
    if (days < 1) return words.ageToday;
    if (days < 60) return words.ageDays.replace("{n}", days);
    const months = Math.round(days / 30.4);
    return (months > 12 ? words.ageOld : words.ageMonths).replace("{n}", months);
  };
  for (const time of document.querySelectorAll("time[data-age]")) {
    time.parentElement.querySelector("[data-age-words]").textContent = age(time.dateTime);
  }

  for (const body of document.querySelectorAll("[data-correct]")) {
    body.querySelector(".kt-correct__form").hidden = false;
    const find = (name) => body.querySelector(`[data-${name}]`);
    const write = () => {
      const values = { record: body.dataset.record, field: find("field").value, value: find("value").value, how: find("how").value };
      find("text").value = body.dataset.pattern.replace(/\{(\w+)\}/g, (_, key) => values[key] || "…");
    };
    body.addEventListener("input", write);
    write();
  }
})();
