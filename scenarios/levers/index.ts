/** The levers: what a reader may move, with unit, bounds, evidence and plain words. Headline levers come first. */
import { nearestNames } from "../../model/index.ts";
import type { Lever } from "./lever.ts";
import { responseLevers } from "./response.ts";
import { sanctionsLevers } from "./sanctions.ts";
import { worldLevers } from "./world.ts";

export { quantilesOf } from "./distribution.ts";
export type { Lever, LeverParameters } from "./lever.ts";
export { quantityOf, type Reach, reachOf } from "./reach.ts";

const all = [...sanctionsLevers, ...responseLevers, ...worldLevers];

export const levers: readonly Lever[] = [
  ...all.filter(({ headline }) => headline),
  ...all.filter(({ headline }) => !headline),
];

/** @throws Error naming the id and the nearest known ones. */
export function leverById(id: string): Lever {
  const found = levers.find((lever) => lever.id === id);
  if (found) return found;
  const ids = levers.map((lever) => lever.id);
  const near = nearestNames(id, ids);
  throw new Error(
    `no lever is called "${id}"; ${near.length > 0 ? `nearest: ${near.join(", ")}` : `levers: ${ids.join(", ")}`}`,
  );
}
