/** The module's functions of two lanes: mathematics and lookups. */
import type { Table } from "../program.ts";
import {
  add,
  anyTrue,
  Code,
  callOf,
  div,
  firsts,
  ge,
  get,
  integer,
  integerLane,
  integerSub,
  lane,
  le,
  load,
  loadSplat,
  mul,
  ne,
  not,
  seconds,
  select,
  splat,
  sub,
  times,
  type Value,
  withSecond,
} from "./code.ts";
import { type DefinedFunction, F64, type ImportedFunction, type Signature, V128 } from "./encoder.ts";
import type { Slots } from "./slots.ts";
import { VECTOR_FUNCTIONS } from "./vector-math.ts";

const twoLanes = (count: number): Signature => ({ inputs: Array(count).fill(V128), outputs: [V128] });
const inputsOf = (name: string): number => (name === "^" ? 2 : 1);

/** The JavaScript function of one lane that stands behind a builtin. */
export const importOf = (name: string): ImportedFunction => ({
  module: "math",
  name,
  signature: { inputs: Array(inputsOf(name)).fill(F64), outputs: [F64] },
});

/** Both lanes of a builtin one after the other by its JavaScript function. */
export function byLane(name: string, imported: number): DefinedFunction {
  const signature = twoLanes(inputsOf(name));
  const code = new Code(signature);
  const inputs = signature.inputs.map((_, i) => get(i));
  const one = (index: 0 | 1): Value => callOf(imported, ...inputs.map((input) => lane(input, index)));
  withSecond(splat(one(0)), one(1))(code);
  return { signature, locals: code.locals, code: code.bytes };
}

/** Both lanes of a builtin at once, or by `slow` where one is out of the usual range. */
export function atOnce(name: string, slots: Slots, slow: number): DefinedFunction {
  const signature = twoLanes(inputsOf(name));
  const code = new Code(signature);
  const inputs = signature.inputs.map((_, i) => get(i));
  const form = VECTOR_FUNCTIONS[name];
  if (form === undefined) throw new Error(`${name} has no form on two lanes`);
  const { value, usual } = form(code, slots, ...inputs);
  const result = code.local(V128);
  code.set(result, value);
  code.when(anyTrue(not(usual)), () => code.set(result, callOf(slow, ...inputs)));
  get(result)(code);
  return { signature, locals: code.locals, code: code.bytes };
}

/**
 * Bytes of a table in memory: for each segment x, y at its beginning, run and rise; then the first and the last point.
 * A table of one point has a segment without run, which is never read.
 */
export const tableBytes = ({ size }: Table): number => 32 * Math.max(1, size - 1) + 32;

/** The numbers `tableBytes` speaks of. */
export function tableNumbers({ offset, size }: Table, tables: ArrayLike<number>): number[] {
  const point = (i: number): [number, number] => [
    tables[offset + 2 * i] as number,
    tables[offset + 2 * i + 1] as number,
  ];
  const segments = Array.from({ length: Math.max(1, size - 1) }, (_, i) => {
    const [x, y] = point(i);
    const [nextX, nextY] = size === 1 ? [x, y] : point(i + 1);
    return [x, y, nextX - x, nextY - y];
  });
  return [...segments.flat(), ...point(0), ...point(size - 1)];
}

/** A lookup without search: the segment is the number of inner points at or before the input, counted in both lanes. */
export function tableFunction({ type, size }: Table, address: number, slots: Slots): DefinedFunction {
  const signature = twoLanes(1);
  const code = new Code(signature);
  const x = get(0);
  const end = address + tableBytes({ size } as Table) - 32;
  const [firstX, firstY, lastX, lastY] = [0, 8, 16, 24].map((offset) => loadSplat(end + offset)) as Four;
  const orNaN = (value: Value): Value => select(ne(x, x), x, value);
  if (size === 1) {
    orNaN(firstY)(code);
  } else {
    const { x0, y0, run, rise } = segmentAt(code, x, address, size, slots);
    const line = (): Value => add(y0, mul(rise, div(sub(x, x0), run)));
    if (type === "discrete") orNaN(select(ge(x, lastX), lastY, y0))(code);
    else if (type === "extrapolate") line()(code);
    else select(le(x, firstX), firstY, select(ge(x, lastX), lastY, line()))(code);
  }
  return { signature, locals: code.locals, code: code.bytes };
}
type Four = [Value, Value, Value, Value];

function segmentAt(code: Code, x: Value, address: number, size: number, slots: Slots) {
  if (size === 2) {
    const [x0, y0, run, rise] = [0, 8, 16, 24].map((offset) => loadSplat(address + offset)) as Four;
    return { x0, y0, run, rise };
  }
  // A mask is minus one where it is set.
  let count = slots.constant(0);
  for (let i = 1; i < size - 1; i++) count = integerSub(count, le(loadSplat(address + 32 * i), x));
  const segments = code.keep(count);
  const at = ([0, 1] as const).map((index) =>
    code.keep(times(integerLane(segments, index), integer(32)), 0x7f),
  ) as [Value, Value];
  const points = at.map((place) => code.keep(load(address, place))) as [Value, Value];
  const slopes = at.map((place) => code.keep(load(address + 16, place))) as [Value, Value];
  return { x0: firsts(...points), y0: seconds(...points), run: firsts(...slopes), rise: seconds(...slopes) };
}
