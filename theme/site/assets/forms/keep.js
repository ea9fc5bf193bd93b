// Sheets that a family keeps on this device: one text under one key, by the name of the sheet. Nothing is kept
// unless somebody asks for it.
const KEY = "kangtu-forms";

export function kept(form) {
  const found = all()[form];
  return found && typeof found === "object" ? found : null;
}

// Whether it could be kept; what was there before stays when not.
export function keep(form, values) {
  return save({ ...all(), [form]: Object.fromEntries(values) });
}

export function forget(form) {
  const { [form]: _, ...others } = all();
  return save(others);
}

function all() {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return found && typeof found === "object" && !Array.isArray(found) ? found : {};
  } catch {
    return {};
  }
}

function save(sheets) {
  try {
    if (Object.keys(sheets).length) localStorage.setItem(KEY, JSON.stringify(sheets));
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}
