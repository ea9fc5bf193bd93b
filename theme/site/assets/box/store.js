// Our box, kept on this device only.
import { keep } from "../kept/store.js";
import { TIMES, read, sorted, write } from "./code.js";

export const store = keep("kangtu-box", { read, write });

export const ours = () => new Map(store.get());
export const put = (number, times = TIMES) => store.replace(sorted([...store.get(), [number, times]]));
export const without = (number) => sorted([...store.get()].filter(([other]) => other !== number));
