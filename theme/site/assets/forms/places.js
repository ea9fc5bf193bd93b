// The places of a district on a sheet: which there are stands in the page, chosen by ticks that are typed like
// everything else. Choosing a district or a stage ticks the nearest that fit.
import { fill as say } from "../kept/words.js";

const box = document.getElementById("kt-where");
const known = box && JSON.parse(document.getElementById("kt-places").textContent);
const id = box?.dataset.where;
const part = (name) => box.querySelector(`[data-${name}]`);
const rows = new Map(box ? [...box.querySelectorAll("[data-place]")].map((row) => [row.dataset.place, row]) : []);
const selects = box ? [...box.querySelectorAll("select")] : [];
const tickOf = (row) => row.querySelector("input");
const there = (area) => (known.areas[area] ?? []).map((place) => rows.get(place));
let listed = null; // the area whose places the list shows

// Whether this was the choice of a district or stage, upon which others are ticked than before.
export function chose(target) {
  if (!selects.includes(target)) return false;
  const [area, stage] = selects.map(({ value }) => value);
  const ticked = new Set(known.groups.flatMap((group) => suggested(there(area), group, stage)));
  for (const row of rows.values()) tickOf(row).checked = ticked.has(row);
  return true;
}

function suggested(places, { kinds, stages, first, most }, stage) {
  if (stages.length && !stages.includes(stage)) return [];
  const right = places.filter(({ dataset: { kind, later } }) => kinds.includes(kind) && !later);
  const fits = ({ dataset: { stages: its } }) => first !== "stage" || !stage || !its || its.split(" ").includes(stage);
  return [...right.filter(fits), ...right.filter((place) => !fits(place))].slice(0, most);
}

// What is typed, with what the directory gives; `more` are chosen places for which the paper has no row.
export function given(values) {
  const all = new Map(values);
  if (!box) return { all, more: [] };
  const area = values.get(`${id}.area`) ?? "";
  list(area);
  const chosen = there(area).filter((row) => tickOf(row).checked);
  const counted = there(area).length ? say(box.dataset.found, { n: there(area).length, m: chosen.length }) : "";
  part("count").textContent = counted;
  if (part("told").textContent !== counted) part("told").textContent = counted;
  const more = known.groups.map((group) => put(all, group, chosen)).filter(({ text }) => text);
  const printed = chosen.map(({ dataset }) => dataset);
  all.set(`${id}.place`, selects[0].selectedOptions[0]?.dataset.name ?? "");
  all.set(`${id}.line`, known.lines[area] ?? "");
  all.set(`${id}.checked`, printed.length ? checked(printed) : "");
  return { all, more };
}

// The name of a place on the paper that is not typed.
export function nameOf(place) {
  const group = known?.groups.find((some) => place.startsWith(`${id}.${some.id}.`));
  return group?.label ?? known?.words.where ?? "";
}

function put(all, { id: group, label, kinds, most }, chosen) {
  const its = chosen.filter(({ dataset: { kind } }) => kinds.includes(kind)).map(({ dataset }) => dataset);
  its.slice(0, most).forEach(({ name, short, address, phone, own }, n) => {
    all.set(`${id}.${group}.${n + 1}.name`, andWhere(name, address));
    if (own) all.set(`${id}.${group}.${n + 1}.own`, phone);
    all.set(`${id}.${group}.${n + 1}.name.shorter`, [andWhere(short, address), name, short]);
    all.set(`${id}.${group}.${n + 1}.phone`, phone);
  });
  return { name: `${known.words.more} · ${label}`, text: its.slice(most).map(({ name, address, phone }) => `${andWhere(name, address)}  ${phone}`).join("\n") };
}

const andWhere = (name, address) => (address ? `${name}  ${address}` : name);

function checked(printed) {
  const days = [...new Set(printed.map(({ on }) => on))].sort();
  const called = new Set(printed.map(({ how }) => how !== "web"));
  const how = called.size > 1 ? "some" : called.has(true) ? "phone" : "web";
  return say(known.words.how[how], { days: [...new Set([days[0], days.at(-1)])].join("–") });
}

function list(area) {
  if (area === listed) return;
  listed = area;
  const shown = there(area);
  for (const row of rows.values()) row.hidden = !shown.includes(row);
  part("list").append(...shown);
  part("choose").hidden = !shown.length;
  part("none").hidden = area !== "elsewhere";
  const { href } = selects[0].selectedOptions[0]?.dataset ?? {};
  part("page").hidden = !href;
  if (href) part("page").href = href;
}
