/** What is computed once: for a clock, for the parameters of a run, and for each step what follows the time alone. */
import { type Builder, inputs, storeAt } from "./builder.ts";
import {
  get,
  integer,
  isBelow,
  load,
  loadDouble,
  loadInteger,
  or,
  plus,
  scalarAdd,
  scalarDiv,
  scalarFloor,
  scalarMul,
  splat,
  store,
  storeInteger,
  storeLane,
  sub,
  times,
  toDouble,
  toInteger,
  type Value,
} from "./code.ts";
import { F64, I32, V128 } from "./encoder.ts";
import type { Node } from "./graph.ts";
import { schedule } from "./schedule.ts";

/** Defines `constants`, which keeps for a run what only its parameters decide. */
export const addConstants = (builder: Builder): void => addLevel(builder, "run", "constants");
/** Defines `fixed`, which keeps for a clock what nothing else decides. */
export const addFixed = (builder: Builder): void => addLevel(builder, "fixed", "fixed");

function addLevel(builder: Builder, level: "run" | "fixed", name: string): void {
  builder.define(
    inputs(),
    (code) => {
      const roots = [...builder.places.keys()].filter((node) => node.level === level);
      const given = (node: Node): Value | undefined =>
        node.level === level ? undefined : load(builder.place(node));
      const isGiven = (node: Node): boolean => builder.leaf(node) !== undefined || node.level !== level;
      const own = (node: Node): readonly number[] =>
        builder.auxiliaryPlaces.get(node) ?? (roots.includes(node) ? [builder.place(node)] : []);
      const nodes = schedule(roots, [], isGiven).parts.flat();
      builder.compute(code, nodes, given, (node, value) => storeAt(code, value, own(node)));
      for (const node of roots) {
        const leaf = builder.leaf(node);
        if (leaf) storeAt(code, leaf, own(node));
      }
    },
    name,
  );
}

/** Defines `timeline(rows, steps)`, which writes a row for each step from the start on. */
export function addTimeline(builder: Builder): void {
  const { map, program } = builder;
  builder.define(
    inputs(I32, I32),
    (code) => {
      const [row, steps] = [0, 1];
      const [k, now, failed] = [code.local(I32), code.local(F64), code.local(V128)];
      const time = code.local(V128);
      const entries = [...builder.rowPlaces].filter(([node]) => node.level === "time");
      const isGiven = (node: Node): boolean =>
        builder.leaf(node) !== undefined || node.level !== "time" || node.operation === "TIME";
      const nodes = schedule(
        entries.map(([node]) => node),
        [],
        isGiven,
      ).parts.flat();
      const given = (node: Node): Value | undefined => {
        if (node.operation === "TIME") return get(time);
        return node.level === "time" ? undefined : load(builder.place(node));
      };
      code.loop(() => {
        const elapsed = scalarMul(toDouble(get(k)), loadDouble(map.clock + 32));
        code.set(now, scalarAdd(loadDouble(map.clock), elapsed));
        code.set(time, splat(get(now)));
        const read = builder.compute(code, nodes, given, (node, value) => {
          if (builder.auxiliaryPlaces.has(node)) code.set(failed, or(get(failed), sub(value, value)));
        });
        for (const [node, place] of entries) storeLane(0, read(node), place, get(row))(code);
        for (const [node, place] of builder.rowPlaces) {
          if (node.operation !== "noise") continue;
          const interval = program.noises[node.value]?.interval ?? 1;
          const { slots } = builder;
          const interval0 = loadInteger(map.noises + 16 * node.value);
          const index = toInteger(
            scalarFloor(scalarAdd(scalarDiv(get(now), slots.scalar(interval)), slots.scalar(1e-6))),
          );
          storeInteger(plus(interval0, times(index, integer(16))), place, get(row))(code);
        }
        code.set(row, plus(get(row), integer(builder.rowSize)));
        code.set(k, plus(get(k), integer(1)));
        return isBelow(get(k), plus(get(steps), integer(1)));
      });
      store(get(failed), map.clockFailed)(code);
    },
    "timeline",
  );
}
