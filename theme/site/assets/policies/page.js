// Which of these may be for us: choices, answered on this device. Nothing is sent, nothing stands in the address, and
// nothing is kept until somebody presses “keep”.
import { fill } from "../kept/words.js";
import { answersKept, districtOf, setDistrict, write } from "./keep.js";
import { relevant } from "./match.js";
import { rules, showResults, words } from "./results.js";

const page = document.getElementById("kt-for");
const part = (name, within = page) => within.querySelector(`[data-${name}]`);
const questions = [...page.querySelectorAll("[data-question]")];
const radios = [...page.querySelectorAll("input[type=radio]")];
const district = part("district");
const districts = [...district.options].slice(1);
const offices = [...document.querySelectorAll("[data-office]")];
const store = answersKept(new Map([
  ...questions.map((one) => [one.dataset.question, new Set([...one.querySelectorAll("input")].map(({ value }) => value))]),
  ["district", new Set(districts.map(({ value }) => value))],
]));
let answers = new Map(store.get());
let said = "";

const questionOf = (radio) => radio.closest("[data-question]").dataset.question;

function show() {
  for (const radio of radios) radio.checked = answers.get(questionOf(radio)) === radio.value;
  showQuestions();
  showDistricts();
  const counts = showResults(answers);
  const any = answers.size > 0;
  part("found").hidden = part("results").hidden = part("clear").hidden = !any;
  part("nothing").hidden = counts.may + counts.first > 0;
  part("counts").textContent = any ? fill(words.counts, counts) : words.none;
  showEverybody();
  showKept();
}

// A question that matters to nothing in this city is left out; what “not sure” leads to stands below it.
function showQuestions() {
  const asked = relevant(rules, answers.get("city"));
  for (const one of questions) {
    const { question } = one.dataset;
    one.hidden = question !== "city" && !asked.has(question);
    part("unsure", one).hidden = answers.get(question) !== "unsure";
  }
}

function showDistricts() {
  const city = answers.get("city");
  const here = districts.filter((option) => option.dataset.city === city);
  const chosen = here.some(({ value }) => value === districtOf(answers)) ? districtOf(answers) : "";
  district.replaceChildren(district.options[0], ...here);
  district.value = chosen;
  part("district-of").hidden = !here.length;
  part("no-entries").hidden = !city || city === "unsure" || here.length > 0;
  for (const office of offices) office.hidden = office.dataset.office !== chosen;
}

// What is for everybody, as far as it holds in this city.
function showEverybody() {
  const city = answers.get("city") ?? "unsure";
  for (const group of document.querySelectorAll(".kt-for-all")) {
    const all = [...group.querySelectorAll("li")];
    const here = all.filter((one) => city === "unsure" || !one.dataset.places || one.dataset.places.split(" ").includes(city));
    for (const one of all) one.hidden = !here.includes(one);
    group.querySelector("[data-count]").textContent = here.length;
    group.hidden = !here.length;
  }
}

function showKept() {
  const kept = store.get();
  const same = write(kept) === write(answers);
  part("keep").hidden = store.isKept() && kept.size > 0 && same;
  part("forget").hidden = !store.isKept() || !kept.size;
  if (!store.isKept()) said = words.kept.cannot;
  else if (kept.size) said = same ? words.kept.kept : words.kept.changed;
  part("kept").textContent = said;
}

function change(act) {
  said = "";
  act();
  show();
}

function choose(radio) {
  const question = questionOf(radio);
  if (question === "city") setDistrict(answers, "");
  answers.set(question, radio.value);
}

// The focus goes to the first of these buttons that is there.
const focusOn = (...names) => names.map((name) => part(name)).find((button) => !button.hidden)?.focus();

for (const radio of radios) radio.addEventListener("change", () => change(() => choose(radio)));
district.addEventListener("change", () => change(() => setDistrict(answers, district.value)));
part("clear").addEventListener("click", () => { change(() => { answers = new Map(); }); radios[0].focus(); });
part("results").addEventListener("click", () => document.getElementById("kt-for-results").focus());
part("keep").addEventListener("click", () => { change(() => store.replace(new Map(answers))); focusOn("forget", "keep"); });
part("forget").addEventListener("click", () => {
  change(() => { store.replace(new Map()); said = words.kept.forgotten; });
  focusOn("keep");
});
store.onChange(() => showKept());
addEventListener("pageshow", show); // a browser may put back what it saw in the fields
document.querySelector("[data-table]").open = false;
page.hidden = false;
show();
