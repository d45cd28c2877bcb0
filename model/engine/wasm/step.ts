/** One step of all values, and the way from it to the next. */
import { type Builder, storeAt } from "./builder.ts";
import {
  type Code,
  callOf,
  get,
  integer,
  load,
  loadDouble,
  loadInteger,
  or,
  plus,
  pmax,
  remainder,
  splat,
  storeLane,
  sub,
  times,
  type Value,
  withSecond,
} from "./code.ts";
import { I32, type Signature, V128 } from "./encoder.ts";
import type { Node } from "./graph.ts";
import { schedule } from "./schedule.ts";
import { reachable } from "./values.ts";

/** Code that computes the auxiliaries, and code that then moves the states; both may add to `failed`. */
export interface Step {
  values(code: Code): void;
  move(code: Code): void;
}
/** Locals of the function a step is written into. */
export interface StepLocals {
  readonly row: number;
  readonly k: number;
  readonly failed: number;
}

const PART: Signature = { inputs: [I32, I32, V128], outputs: [V128] };
const PART_LOCALS: StepLocals = { row: 0, k: 1, failed: 2 };

/**
 * A step that stores every auxiliary, or one that computes only what the states and the search for values that are not
 * finite need. Written into one function where it is small, as calls of several where it is large.
 */
export function stepOf(builder: Builder, isStoring: boolean, locals: StepLocals): Step {
  const { values } = builder;
  const checked = checkedAuxiliaries(builder);
  const moves = [...values.next, ...values.remembered].filter((node) => node !== undefined);
  const isGiven = (node: Node): boolean =>
    node.level !== "step" || builder.leaf(node) !== undefined || node.operation === "noise";
  const needed = reachable([...moves, ...checked]);
  const roots = values.auxiliaries.filter((node) => isStoring || needed.has(node));
  const { parts, crossing } = schedule(roots, moves, isGiven);
  const isOne = parts.length === 1;

  const stored = new Map<Node, number>();
  let read: (node: Node) => Value = () => {
    throw new Error("the values of a step come before its move");
  };
  const given =
    (before: ReadonlyMap<Node, number>, row: Value) =>
    (node: Node): Value | undefined => {
      const place = before.get(node);
      return place === undefined ? builder.givenInStep(node, row) : load(place);
    };
  const writePart = (code: Code, nodes: readonly Node[], own: StepLocals): void => {
    const before = new Map(stored);
    read = builder.compute(code, nodes, given(before, get(own.row)), (node, value) => {
      const places = crossing.has(node) ? [builder.place(node)] : [];
      storeAt(code, value, (isStoring && builder.auxiliaryPlaces.get(node)) || places);
      if (crossing.has(node)) stored.set(node, builder.place(node));
      if (checked.has(node)) note(code, value, own);
    });
  };
  const storeGiven = (code: Code, own: StepLocals): void => {
    const around = builder.around((node) => builder.givenInStep(node, get(own.row)));
    for (const [node, places] of builder.auxiliaryPlaces) {
      const value = isGiven(node) && (node.level === "step" || node.level === "time") && around.given(node);
      if (value) storeAt(code, value, places);
    }
  };
  const calls = isOne
    ? []
    : parts.map((nodes) =>
        builder.define(PART, (code) => {
          writePart(code, nodes, PART_LOCALS);
          get(PART_LOCALS.failed)(code);
        }),
      );
  const call = (code: Code, index: number): void =>
    code.set(locals.failed, callOf(index, get(locals.row), get(locals.k), get(locals.failed)));
  let moving: number | undefined;
  if (!isOne) {
    moving = builder.define(PART, (code) => {
      read = builder.compute(code, [], given(stored, get(PART_LOCALS.row)), () => {});
      writeMove(builder, code, PART_LOCALS, read);
      get(PART_LOCALS.failed)(code);
    });
  }
  return {
    values: (code) => {
      if (isOne) writePart(code, parts[0] ?? [], locals);
      for (const index of calls) call(code, index);
      if (isStoring) storeGiven(code, locals);
    },
    move: (code) => {
      if (moving === undefined) writeMove(builder, code, locals, read);
      else call(code, moving);
    },
  };
}

const note = (code: Code, value: Value, { failed }: StepLocals): void =>
  code.set(failed, or(get(failed), sub(value, value)));

/** Moves every state: all new values first, then the stores. */
function writeMove(builder: Builder, code: Code, own: StepLocals, read: (node: Node) => Value): void {
  const { map, program, values, slots } = builder;
  const stores: (() => void)[] = [];
  let ring = 0;
  program.states.forEach(({ update }, i) => {
    const place = map.states + 16 * i;
    const [next, remembered] = [values.next[i], values.remembered[i]];
    if (next) {
      const value = code.keep(read(next));
      if (update.kind === "integrate" && update.floor) {
        // A level below all numbers would be hidden by the floor.
        note(code, value, own);
        stores.push(() => storeAt(code, pmax(value, slots.constant(0)), [place]));
      } else stores.push(() => storeAt(code, value, [place]));
    } else if (remembered) {
      const value = code.keep(read(remembered));
      if (update.kind === "copy") stores.push(() => storeAt(code, value, [place]));
      else {
        const at = map.rings + 16 * ring;
        ring += 1;
        stores.push(() => turnRing(code, own, at, value, place));
      }
    }
  });
  for (const store of stores) store();
}

/** Puts a value into a ring and takes out the one of the next step, each lane in its own ring. */
function turnRing(code: Code, { k }: StepLocals, at: number, value: Value, place: number): void {
  const slot = (index: 0 | 1, step: Value): Value => {
    const length = loadInteger(at + 8 * index);
    return plus(loadInteger(at + 8 * index + 4), times(remainder(step, length), integer(8)));
  };
  for (const index of [0, 1] as const) storeLane(index, value, 0, slot(index, get(k)))(code);
  const after = plus(get(k), integer(1));
  const [first, second] = ([0, 1] as const).map((index) => loadDouble(0, slot(index, after)));
  if (first && second) storeAt(code, withSecond(splat(first), second), [place]);
}

/** Operations that give a value that is not finite wherever one of these inputs is not. */
const STRICT: Readonly<Record<string, number>> = {
  "+": 2,
  "-": 2,
  "*": 2,
  "/": 1,
  negate: 1,
  ABS: 1,
  SQRT: 1,
  LN: 1,
  LOG10: 1,
};

/**
 * Auxiliaries whose values must be looked at: the others show in a state, which keeps what is not finite to the end of
 * the run, or in one of these.
 */
function checkedAuxiliaries({ values }: Builder): Set<Node> {
  const shown = new Set<Node>();
  const show = (node: Node): void => {
    if (shown.has(node)) return;
    shown.add(node);
    for (const input of node.inputs.slice(0, STRICT[node.operation] ?? 0)) show(input);
  };
  for (const node of values.next) if (node) show(node);
  const checked = new Set<Node>();
  for (const node of [...values.auxiliaries].reverse()) {
    if (node.level !== "step" || shown.has(node)) continue;
    checked.add(node);
    show(node);
  }
  return checked;
}
