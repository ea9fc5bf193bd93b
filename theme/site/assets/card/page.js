// A card in the hand while it is done: ticks that stay on this device, a clock, and a voice.
import { aloud } from "./aloud.js";
import { clock } from "./clock.js";
import { ticks } from "./ticks.js";

const say = (text) => (document.getElementById("kt-status").textContent = text);

ticks(document.querySelector("[data-ticks]"), say);
for (const element of document.querySelectorAll("[data-clock]")) clock(element, say);
aloud(document.documentElement.lang, document.querySelectorAll("[data-aloud]"));
