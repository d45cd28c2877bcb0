/** The model as shipped against its observations, scored when the page was built. */
import { scores as built, members as count } from "virtual:scores";
import type { Score } from "../../scenarios/index.ts";

export const members: number = count;
export const scores: readonly Score[] = built;
