// A sheet as a file, to move it to another phone.
const MARK = "kangtu-form";
const LARGEST = 500_000; // bytes

export function save(form, values) {
  const text = JSON.stringify({ kind: MARK, form, values: Object.fromEntries(values) }, null, 1);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = `${form}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

// What stands in the file as values, or nothing when it is not a file of this sheet.
export async function open(file, form) {
  try {
    if (file.size > LARGEST) return null;
    const found = JSON.parse(await file.text());
    return found?.kind === MARK && found.form === form && typeof found.values === "object" ? found.values : null;
  } catch {
    return null;
  }
}
