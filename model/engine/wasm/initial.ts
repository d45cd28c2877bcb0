/** The values at the start of a run. */
import { type Builder, inputs, storeAt, vectorFrom } from "./builder.ts";
import { type Code, callOf, get, integer, isBelow, load, or, plus, store, sub, type Value } from "./code.ts";
import { I32, V128 } from "./encoder.ts";
import type { Node } from "./graph.ts";
import { schedule } from "./schedule.ts";

/** Defines `sweep`, whose bits are zero in a lane where all states and auxiliaries are finite. @returns its index. */
export function addSweep(builder: Builder): number {
  const { map, program } = builder;
  const end = map.auxiliaries + 16 * program.auxiliaries.length;
  return builder.define(vectorFrom(), (code) => {
    const [at, failed] = [code.local(I32), code.local(V128)];
    code.set(at, integer(map.states));
    code.when(isBelow(get(at), integer(end)), () =>
      code.loop(() => {
        const value = code.keep(load(0, get(at)));
        // x - x is zero for a finite x and NaN, which has bits set, for any other.
        code.set(failed, or(get(failed), sub(value, value)));
        code.set(at, plus(get(at), integer(16)));
        return isBelow(get(at), integer(end));
      }),
    );
    get(failed)(code);
  });
}

/** Defines `initial(row)`: states and auxiliaries at the start, by the row of the first step. */
export function addInitial(builder: Builder, sweep: number): void {
  const { map, program, values } = builder;
  const placesOf = new Map<Node, number[]>();
  const ids = [
    ...program.states.map(({ id }, i) => [id, map.states + 16 * i] as const),
    ...program.auxiliaries.map(({ id }, i) => [id, map.auxiliaries + 16 * i] as const),
  ];
  for (const [id, place] of ids) {
    const node = values.initial.get(id);
    if (node) placesOf.set(node, [...(placesOf.get(node) ?? []), place]);
  }
  const row = get(0);
  const known = (node: Node): Value | undefined => {
    if (node.operation === "TIME") return load(map.clock);
    return node.operation === "noise" ? builder.noise(node, row) : builder.leaf(node);
  };
  const roots = [...values.initial.values()];
  const { parts, crossing } = schedule(roots, [], (node) => known(node) !== undefined);
  const stored = new Map<Node, number>();
  const write = (code: Code, nodes: readonly Node[]): void => {
    const before = new Map(stored);
    const given = (node: Node): Value | undefined => {
      const place = before.get(node);
      return known(node) ?? (place === undefined ? undefined : load(place));
    };
    builder.compute(code, nodes, given, (node, value) => {
      const places = placesOf.get(node) ?? (crossing.has(node) ? [builder.slots.reserve(1)] : []);
      storeAt(code, value, places);
      if (places[0] !== undefined) stored.set(node, places[0]);
    });
  };
  const calls = parts.map((nodes) => builder.define(inputs(I32), (code) => write(code, nodes)));
  builder.define(
    inputs(I32),
    (code) => {
      for (const index of calls) callOf(index, row)(code);
      for (const [node, places] of placesOf) {
        const leaf = known(node);
        if (leaf) storeAt(code, leaf, places);
      }
      store(callOf(sweep), map.failed)(code);
    },
    "initial",
  );
}
