/** A program as JavaScript text: one function of locals while small, chunks over typed arrays when large. */
import { type Emit, emitter, type Naming } from "./emit.ts";
import { KERNEL_FUNCTIONS } from "./library.ts";
import type { Program, State } from "./program.ts";

/**
 * Up to this many states and auxiliaries one function of locals is fastest. Above it V8 takes seconds to optimise the
 * function, and runs it unoptimised meanwhile; chunks of CHUNK statements are ready after some ten milliseconds.
 */
const LOCALS_LIMIT = 200;
const CHUNK = 50;

/**
 * Source of a module body that ends in `return { initial, constants, values, rates, remember, euler }`.
 * P parameters, N noise values, G noise offsets, C clock (start, stop, dt), T tables, S states, V auxiliaries,
 * D rates, R ring buffers, L their lengths and offsets.
 */
export function generate(program: Program, localsLimit = LOCALS_LIMIT): string {
  const { names, noiseRead } = places(program);
  const emit = emitter(program.lookups);
  const inArrays: Naming = (name) => names.array(name);
  const auxiliaryPlace = new Map(program.auxiliaries.map(({ id }, i) => [id, i]));
  const expressions = new Map(program.auxiliaries.map(({ id, expression }) => [id, expression]));
  const initials = new Map(program.states.map(({ id, initial }) => [id, initial]));
  const assign = (id: string): string => {
    const expression = initials.get(id) ?? expressions.get(id);
    if (expression === undefined) return "";
    const { before, value } = emit(expression, inArrays);
    return `${before} ${names.array(id)} = ${value};`;
  };
  const constants = program.auxiliaries.filter(({ constant }) => constant).map(({ id }) => assign(id));
  const moving = program.auxiliaries.filter(({ constant }) => !constant).map(({ id }) => assign(id));
  const rates = program.states.flatMap((state, i) =>
    state.update.kind === "integrate" ? [`D[${i}] = ${netFlow(state, inArrays)};`] : [],
  );
  const remember = program.states.flatMap((state, i) => {
    const { update } = state;
    if (update.kind === "copy") return [`S[${i}] = ${names.array(update.from)};`];
    if (update.kind !== "ring") return [];
    const ring = program.states.slice(0, i).filter((other) => other.update.kind === "ring").length;
    const slot = (k: string) => `R[L[${2 * ring + 1}] + (${k}) % L[${2 * ring}]]`;
    return [`${slot("k")} = ${names.array(update.from)};`, `S[${i}] = ${slot("k + 1")};`];
  });
  const head = (id: string) => `const dt = C[2];\nconst start = C[0];\nconst stop = C[1];\n${id}`;
  const small = auxiliaryPlace.size + program.states.length <= localsLimit;
  return [
    `"use strict";`,
    `const { ${KERNEL_FUNCTIONS.join(", ")} } = library;`,
    chunked(
      "initial",
      "P, N, G, C, T, S, V",
      `${head("const time = start;\nconst stepTime = start;")}\n${noiseRead("const ")}`,
      program.initialOrder.map(assign),
    ),
    chunked("constants", "P, C, T, S, V", head(""), constants),
    chunked("values", "P, N, G, C, T, S, V, time, stepTime", `${head("")}\n${noiseRead("const ")}`, moving),
    chunked("rates", "S, V, D", "", rates),
    chunked("remember", "S, V, R, L, k", "", remember),
    small ? eulerOfLocals(program, emit, names, noiseRead) : "const euler = undefined;",
    "return { initial, constants, values, rates, remember, euler };",
  ].join("\n");
}

/** Inflows less outflows, always in this order, so that every back end rounds alike. */
function netFlow(state: State, naming: Naming): string {
  if (state.update.kind !== "integrate") return "0";
  const inflows = state.update.inflows.map(naming);
  const text = inflows.length > 0 ? inflows.join(" + ") : "0";
  return [text, ...state.update.outflows.map(naming)].join(" - ");
}

/** A function split into parts of CHUNK statements. */
function chunked(name: string, inputs: string, head: string, statements: readonly string[]): string {
  const parts: string[] = [];
  for (let i = 0; i < statements.length; i += CHUNK) {
    parts.push(`function ${name}${i}(${inputs}) {\n${head}\n${statements.slice(i, i + CHUNK).join("\n")}\n}`);
  }
  const calls = parts.map((_, i) => `${name}${i * CHUNK}(${inputs});`);
  return `${parts.join("\n")}\nfunction ${name}(${inputs}) {\n${calls.join("\n")}\n}`;
}

type Places = ReturnType<typeof places>;

/** The whole Euler loop in one function: states, parameters and auxiliaries are local variables. */
function eulerOfLocals(
  program: Program,
  emit: Emit,
  names: Places["names"],
  noiseRead: Places["noiseRead"],
): string {
  const local: Naming = (name) => names.local(name);
  const declare = ({ id, expression }: Program["auxiliaries"][number]): string => {
    const { before, value } = emit(expression, local);
    return `${before} const ${local(id)} = ${value};`;
  };
  const moving = program.auxiliaries.filter(({ constant }) => !constant);
  const states = program.states.map((state, i) => ({ state, i }));
  const rings = states.filter(({ state }) => state.update.kind === "ring");
  const next = states.flatMap(({ state, i }) => {
    const { update } = state;
    if (update.kind === "copy") return [`s${i} = ${local(update.from)};`];
    if (update.kind === "ring") {
      const ring = rings.findIndex((other) => other.i === i);
      return [
        `R[L[${2 * ring + 1}] + k % L[${2 * ring}]] = ${local(update.from)};`,
        `s${i} = R[L[${2 * ring + 1}] + (k + 1) % L[${2 * ring}]];`,
      ];
    }
    if (update.kind === "hold") return [];
    const moved = `s${i} + dt * (${netFlow(state, local)})`;
    return [`s${i} = ${moved};${update.floor ? ` if (s${i} < 0) s${i} = 0;` : ""}`];
  });
  // x * 0 is 0 for a finite x and NaN for any other, so one sum tells whether all are finite.
  const finite = (texts: readonly string[]): string => texts.map((text) => `${text} * 0`).join(" + ") || "0";
  const check = finite(moving.map(({ id }) => local(id)));
  const checkStates = finite(states.map(({ i }) => `s${i}`));
  const store = [
    ...states.map(({ i }) => `S[${i}] = s${i};`),
    ...moving.map(({ id }) => `${names.array(id)} = ${local(id)};`),
  ].join(" ");
  return `function euler(P, N, G, C, T, S, V, R, L, from, to, every, record) {
const dt = C[2];
const start = C[0];
const stop = C[1];
${program.parameters.map((_, i) => `const p${i} = P[${i}];`).join("\n")}
${states.map(({ i }) => `let s${i} = S[${i}];`).join("\n")}
${program.auxiliaries
  .filter(({ constant }) => constant)
  .map(declare)
  .join("\n")}
for (let k = from; ; k++) {
const time = start + k * dt;
const stepTime = time;
${noiseRead("const ")}
${moving.map(declare).join("\n")}
const sound = ${check} === 0;
if (!sound || k % every === 0 || k === to) {
${store}
if (!sound) return k;
record(k);
}
if (k === to) break;
${next.join("\n")}
if (${checkStates} !== 0) {
${store}
return k + 1;
}
}
return -1;
}`;
}

/** Where each name lives, in arrays and as a local. */
function places(program: Program) {
  const parameter = new Map(program.parameters.map(({ id }, i) => [id, i]));
  const state = new Map(program.states.map(({ id }, i) => [id, i]));
  const auxiliary = new Map(program.auxiliaries.map(({ id }, i) => [id, i]));
  const noise = new Map(program.noises.map(({ id }, i) => [id, i]));
  const clock: Readonly<Record<string, string>> = {
    TIME: "time",
    DT: "dt",
    STARTTIME: "start",
    STOPTIME: "stop",
    PI: "3.141592653589793",
  };
  const write =
    (array: boolean): Naming =>
    (name) => {
      const forms: [Map<string, number>, string, string][] = [
        [auxiliary, "V", "v"],
        [state, "S", "s"],
        [parameter, "P", "p"],
      ];
      for (const [map, upper, lower] of forms) {
        const place = map.get(name);
        if (place !== undefined) return array ? `${upper}[${place}]` : `${lower}${place}`;
      }
      const place = noise.get(name);
      if (place !== undefined) return `n${place}`;
      const text = clock[name];
      if (text === undefined) throw new Error(`${name} has no place in the program`);
      return text;
    };
  const noiseRead = (declare: string): string =>
    program.noises
      .map(({ interval }, i) => `${declare}n${i} = N[G[${i}] + Math.floor(stepTime / ${interval} + 1e-6)];`)
      .join("\n");
  return { names: { array: write(true), local: write(false) }, noiseRead };
}
