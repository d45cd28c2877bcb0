/** What the functions of a module share while it is made: places in memory, functions and imports. */
import type { Program } from "../program.ts";
import { Code, load, loadInteger, loadSplat, store, type Value } from "./code.ts";
import { codeOf, type Surroundings } from "./emit-value.ts";
import { type DefinedFunction, type Signature, V128, type ValueType } from "./encoder.ts";
import { atOnce, byLane, tableFunction } from "./functions.ts";
import type { Node } from "./graph.ts";
import { CLOCK_NAMES, type MemoryMap, memoryMap } from "./memory-map.ts";
import { Slots } from "./slots.ts";
import { reachable, type Values, valuesOf } from "./values.ts";
import { VECTOR_FUNCTIONS } from "./vector-math.ts";

/** Functions of mathematics, by builtin. */
const MATHEMATICS: readonly string[] = [
  ...Object.keys(VECTOR_FUNCTIONS),
  ...["SIN", "COS", "TAN", "ARCSIN", "ARCCOS", "ARCTAN", "SINH", "COSH", "TANH"],
];

export class Builder {
  readonly program: Program;
  readonly slots = new Slots();
  readonly map: MemoryMap;
  readonly values: Values;
  readonly functions: DefinedFunction[] = [];
  /** Builtins the module calls JavaScript for. */
  readonly imports: readonly string[];
  /** Places, in memory and in rows, of values that outlive the function that computes them. */
  readonly places = new Map<Node, number>();
  readonly rowPlaces = new Map<Node, number>();
  /** Where the auxiliaries of a value are stored: more than one where equations are alike. */
  readonly auxiliaryPlaces = new Map<Node, number[]>();
  private readonly indices = new Map<string, number>();

  constructor(program: Program) {
    this.program = program;
    this.map = memoryMap(program, this.slots);
    this.values = valuesOf(program);
    this.values.auxiliaries.forEach((node, i) => {
      const place = this.map.auxiliaries + 16 * i;
      const places = this.auxiliaryPlaces.get(node) ?? [];
      this.auxiliaryPlaces.set(node, [...places, place]);
      if (places.length === 0) this.places.set(node, place);
    });
    const { initial, auxiliaries, next, remembered } = this.values;
    const all = reachable(
      [...initial.values(), ...auxiliaries, ...next, ...remembered].filter((node) => node !== undefined),
    );
    const used = new Set([...all].map(({ operation }) => operation));
    this.imports = MATHEMATICS.filter((name) => used.has(name));
    this.addMathematics();
    for (const { operation, value } of all) if (operation === "table") this.addTable(value);
  }

  private addMathematics(): void {
    this.imports.forEach((name, imported) => {
      const slow = this.add(byLane(name, imported));
      this.indices.set(
        name,
        Object.hasOwn(VECTOR_FUNCTIONS, name) ? this.add(atOnce(name, this.slots, slow)) : slow,
      );
    });
  }
  private addTable(table: number): void {
    const [slot, address] = [this.program.lookups[table], this.map.tables[table]];
    if (slot === undefined || address === undefined) throw new Error(`there is no lookup ${table}`);
    if (this.indices.has(`table ${table}`)) return;
    this.indices.set(`table ${table}`, this.add(tableFunction(slot, address, this.slots)));
  }

  private add(definition: DefinedFunction): number {
    this.functions.push(definition);
    return this.imports.length + this.functions.length - 1;
  }
  /** Adds a function; its inputs are locals 0, 1, ... @returns its index. */
  define(signature: Signature, write: (code: Code) => void, exported?: string): number {
    const code = new Code(signature);
    write(code);
    return this.add({
      signature,
      locals: code.locals,
      code: code.bytes,
      ...(exported === undefined ? {} : { exported }),
    });
  }

  /** Leaves that are in memory in every function. */
  leaf({ operation, value }: Node): Value | undefined {
    switch (operation) {
      case "number":
        return this.slots.constant(value);
      case "parameter":
        return load(this.map.parameters + 16 * value);
      case "state":
        return load(this.map.states + 16 * value);
      default: {
        const clock = CLOCK_NAMES.indexOf(operation);
        return clock < 0 ? undefined : load(this.map.clock + 16 * clock);
      }
    }
  }
  place(node: Node): number {
    const place = this.places.get(node) ?? this.slots.reserve(1);
    this.places.set(node, place);
    return place;
  }
  rowPlace(node: Node): number {
    const place = this.rowPlaces.get(node) ?? 8 * this.rowPlaces.size;
    this.rowPlaces.set(node, place);
    return place;
  }
  /** Bytes of a row; complete once all steps are written. */
  get rowSize(): number {
    return Math.ceil(this.rowPlaces.size / 2) * 16;
  }
  noise(node: Node, row: Value): Value {
    return load(0, loadInteger(this.rowPlace(node), row));
  }
  /** What is there before a step: rows for what follows the clock, places for what stays. */
  givenInStep(node: Node, row: Value): Value | undefined {
    if (node.operation === "noise") return this.noise(node, row);
    if (node.level === "time") return loadSplat(this.rowPlace(node), row);
    return node.level === "step" ? undefined : load(this.place(node));
  }
  around(given: (node: Node) => Value | undefined): Surroundings {
    return {
      slots: this.slots,
      given: (node) => this.leaf(node) ?? given(node),
      functionOf: ({ operation, value }) => {
        const index = this.indices.get(operation === "table" ? `table ${value}` : operation);
        if (index === undefined) throw new Error(`${operation} has no WebAssembly form`);
        return index;
      },
    };
  }

  /** Computes nodes in order, each kept in a local; `after` is told how to read it. */
  compute(
    code: Code,
    nodes: readonly Node[],
    given: (node: Node) => Value | undefined,
    after: (node: Node, value: Value) => void,
  ): (node: Node) => Value {
    const locals = new Map<Node, Value>();
    const around = this.around((node) => locals.get(node) ?? given(node));
    for (const node of nodes) {
      const value = code.keep(codeOf(node, around));
      locals.set(node, value);
      after(node, value);
    }
    return (node) => codeOf(node, around);
  }
}

export const storeAt = (code: Code, value: Value, places: readonly number[] = []): void => {
  for (const place of places) store(value, place)(code);
};
export const inputs = (...types: ValueType[]): Signature => ({ inputs: types, outputs: [] });
export const vectorFrom = (...types: ValueType[]): Signature => ({ inputs: types, outputs: [V128] });
