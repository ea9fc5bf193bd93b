// Our list, kept on this device only.
import { keep } from "../kept/store.js";
import { MOST, read, sorted, write } from "./code.js";

export const store = keep("kangtu-list", { read, write });

export const has = (reference) => store.get().has(reference);
export const isFull = () => store.get().size >= MOST;
export const put = (reference) => store.replace(sorted([...store.get(), reference]));
export const without = (reference) => sorted([...store.get()].filter((other) => other !== reference));
