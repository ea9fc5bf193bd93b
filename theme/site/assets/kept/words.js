// Words with {places} in them, and text that comes from an address.
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

// What stands behind the # of an address; some apps write the commas and slashes of a link as %2C and %2F.
export function plain(text, most = 6000) {
  try {
    return decodeURIComponent(text.slice(0, most)).replace(/^#/, "");
  } catch {
    return "";
  }
}
