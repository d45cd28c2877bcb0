/** Tree-walking evaluator of a program: slow, plain, and independent of code generation. */
import type { Expression } from "../../model/engine/expression.ts";
import { library } from "../../model/engine/library.ts";
import type { Program, Table } from "../../model/engine/program.ts";

/** A date counts as reached this part of a step early. */
const TOLERANCE = 2 ** -20;

/** A lookup by walking along its points. */
function lookUp({ type, offset, size }: Table, numbers: readonly number[], x: number): number {
  const points = Array.from(
    { length: size },
    (_, i) => [numbers[offset + 2 * i], numbers[offset + 2 * i + 1]] as [number, number],
  );
  const [first, last] = [points[0], points.at(-1)] as [[number, number], [number, number]];
  if (Number.isNaN(x)) return x;
  if (size === 1) return first[1];
  if (type !== "extrapolate" && x <= first[0]) return first[1];
  if (type !== "extrapolate" && x >= last[0]) return last[1];
  let segment = 0;
  while (segment < size - 2 && (points[segment + 1] as [number, number])[0] <= x) segment += 1;
  const [[x0, y0], [x1, y1]] = points.slice(segment, segment + 2) as [[number, number], [number, number]];
  return type === "discrete" ? y0 : y0 + (y1 - y0) * ((x - x0) / (x1 - x0));
}

/** Dates of a train of pulses between two steps, counted one by one. */
function pulseAt(volume: number, first: number, interval: number, time: number, dt: number): number {
  const reached = time - first + dt * TOLERANCE;
  let dates = 0;
  for (let i = 0; i * interval <= reached + interval; i++) {
    const since = i * interval;
    if (since <= reached && since > reached - dt) dates += 1;
    if (!(interval > 0)) break;
  }
  return dates > 0 ? (volume * dates) / dt : 0;
}

/** Values of every state and auxiliary at every step of an Euler run. */
export function oracle(program: Program, row: Float64Array, draws: Float64Array): Map<string, number>[] {
  const { start, stop, dt } = program.clock;
  const steps = Math.round((stop - start) / dt);
  const parameters = new Map(program.parameters.map(({ id }, i) => [id, row[i] as number]));
  const rings = new Map<string, number[]>();
  let states = new Map<string, number>();
  const history: Map<string, number>[] = [];

  const noiseAt = (id: string, time: number): number => {
    let at = 0;
    for (const noise of program.noises) {
      const first = Math.floor(start / noise.interval + 1e-6);
      if (noise.id === id) return draws[at + Math.floor(time / noise.interval + 1e-6) - first] as number;
      at += Math.floor(stop / noise.interval + 1e-6) - first + 1;
    }
    throw new Error(id);
  };

  const evaluate = (expression: Expression, known: Map<string, number>, time: number): number => {
    const value = (node: Expression): number => evaluate(node, known, time);
    if (expression.kind === "number") return expression.value;
    if (expression.kind === "read") {
      const clock: Record<string, number> = {
        TIME: time,
        DT: dt,
        STARTTIME: start,
        STOPTIME: stop,
        PI: Math.PI,
      };
      const found =
        known.get(expression.name) ??
        states.get(expression.name) ??
        parameters.get(expression.name) ??
        clock[expression.name];
      return found ?? noiseAt(expression.name, time);
    }
    const table = program.lookups.find(({ id }) => id === expression.name);
    const inputs = expression.inputs.map(value);
    const [a, b, c] = inputs as [number, number, number];
    if (table) return lookUp(table, program.tables, a);
    const truth = (condition: boolean): number => (condition ? 1 : 0);
    const rules: Record<string, () => number> = {
      "+": () => a + b,
      "-": () => a - b,
      "*": () => a * b,
      "/": () => a / b,
      "^": () => library.pow(a, b),
      "<": () => truth(a < b),
      "<=": () => truth(a <= b),
      ">": () => truth(a > b),
      ">=": () => truth(a >= b),
      "==": () => truth(a === b),
      "!=": () => truth(a !== b),
      negate: () => -a,
      ABS: () => Math.abs(a),
      INT: () => Math.floor(a),
      SQRT: () => Math.sqrt(a),
      SQUARE: () => a * a,
      CUBE: () => a * a * a,
      QUARTIC: () => a * a * (a * a),
      EXP: () => library.exp(a),
      LN: () => library.ln(a),
      LOG10: () => library.log10(a),
      SIN: () => library.sin(a),
      COS: () => library.cos(a),
      TAN: () => library.tan(a),
      ARCSIN: () => library.arcsin(a),
      ARCCOS: () => library.arccos(a),
      ARCTAN: () => library.arctan(a),
      SINH: () => library.sinh(a),
      COSH: () => library.cosh(a),
      TANH: () => library.tanh(a),
      MOD: () => a - b * Math.floor(a / b),
      MIN: () => (b < a ? b : a),
      MAX: () => (a < b ? b : a),
      IF: () => (a !== 0 ? b : c),
      AND: () => truth(inputs.every((input) => input !== 0)),
      OR: () => truth(inputs.some((input) => input !== 0)),
      NOT: () => truth(a === 0),
      SAFEDIV: () => (b === 0 ? (c ?? 0) : a / b),
      STEP: () => (b <= time + dt * TOLERANCE ? a : 0),
      RAMP: () => {
        const end = Math.min(time, c ?? Number.POSITIVE_INFINITY);
        return end > b ? a * (end - b) : 0;
      },
      PULSE: () => pulseAt(a, b, c ?? 0, time, dt),
    };
    const rule = rules[expression.name];
    if (!rule) throw new Error(expression.name);
    return rule();
  };

  const initial = new Map<string, number>();
  const expressions = new Map(program.auxiliaries.map(({ id, expression }) => [id, expression]));
  for (const id of program.initialOrder) {
    const expression = program.states.find((state) => state.id === id)?.initial ?? expressions.get(id);
    initial.set(id, evaluate(expression as Expression, initial, start));
  }
  states = new Map(program.states.map(({ id }) => [id, initial.get(id) as number]));
  for (const { id, update } of program.states) {
    if (update.kind !== "ring") continue;
    const length = Math.max(1, Math.round((initial.get(update.delay) as number) / dt));
    rings.set(id, Array(length).fill(states.get(id)));
  }

  for (let k = 0; k <= steps; k++) {
    const time = start + k * dt;
    const known = new Map<string, number>();
    for (const { id, expression } of program.auxiliaries) known.set(id, evaluate(expression, known, time));
    history.push(new Map([...states, ...known]));
    const next = new Map(states);
    for (const { id, update } of program.states) {
      if (update.kind === "copy") next.set(id, known.get(update.from) as number);
      if (update.kind === "ring") {
        const buffer = rings.get(id) as number[];
        buffer.push(known.get(update.from) as number);
        buffer.shift();
        next.set(id, buffer[0] as number);
      }
      if (update.kind === "integrate") {
        const total = (names: readonly string[], from: number, sign: number) =>
          names.reduce(
            (sum, name) => (sign > 0 ? sum + (known.get(name) as number) : sum - (known.get(name) as number)),
            from,
          );
        const [first, ...others] = update.inflows;
        const inflow = first === undefined ? 0 : total(others, known.get(first) as number, 1);
        const level = (states.get(id) as number) + dt * total(update.outflows, inflow, -1);
        next.set(id, update.floor && level < 0 ? 0 : level);
      }
    }
    states = next;
  }
  return history;
}
