/** The values of a step as a graph in which each is there once, however often and wherever the equations write it. */
import { ModelError } from "../errors.ts";
import type { Expression } from "../expression.ts";
import { number } from "../expression.ts";
import type { Table } from "../program.ts";

/** When a value can change: never for a clock, with the run's parameters, with the time alone, or with the state. */
export type Level = "fixed" | "run" | "time" | "step";

export interface Node {
  readonly operation: string;
  readonly inputs: readonly Node[];
  /** Of a number its value; of a parameter, state, noise or table its place in the program. */
  readonly value: number;
  readonly level: Level;
}

const together = (a: Level, b: Level): Level => {
  if (a === b || b === "fixed") return a;
  return a === "fixed" ? b : "step";
};
const CLOCK: Readonly<Record<string, Level>> = {
  TIME: "time",
  DT: "fixed",
  STARTTIME: "fixed",
  STOPTIME: "fixed",
};
export const COMPARISONS: readonly string[] = ["<", "<=", ">", ">=", "==", "!="];
const TOLERANCE = 2 ** -20;

/** What a name stands for: a node, or undefined where it is none of the program's. */
export type Resolve = (name: string) => Node | undefined;

export class Graph {
  private readonly known = new Map<string, Node>();
  private readonly names = new Map<Node, number>();
  private readonly tables: ReadonlyMap<string, number>;
  constructor(lookups: readonly Table[]) {
    this.tables = new Map(lookups.map(({ id }, i) => [id, i]));
  }

  leaf(operation: string, value: number, level: Level): Node {
    return this.unique({ operation, inputs: [], value, level });
  }
  number(value: number): Node {
    return this.leaf("number", value, "fixed");
  }
  make(operation: string, ...inputs: Node[]): Node {
    return this.apply(operation, 0, inputs);
  }
  private apply(operation: string, value: number, inputs: readonly Node[]): Node {
    const level = inputs.reduce((level: Level, input) => together(level, input.level), "fixed");
    return this.unique({ operation, inputs, value, level });
  }
  private unique(node: Node): Node {
    const inputs = node.inputs.map((input) => this.names.get(input));
    const value = Object.is(node.value, -0) ? "-0" : node.value;
    const key = `${node.operation} ${value} ${inputs.join(" ")}`;
    const known = this.known.get(key);
    if (known) return known;
    this.known.set(key, node);
    this.names.set(node, this.names.size);
    return node;
  }

  /** The value of an expression. */
  of(expression: Expression, resolve: Resolve): Node {
    if (expression.kind === "number") return this.number(expression.value);
    if (expression.kind === "read") {
      const { name } = expression;
      if (name === "PI") return this.number(Math.PI);
      const level = CLOCK[name];
      const found = resolve(name) ?? (level && this.leaf(name, 0, level));
      if (found) return found;
      throw new ModelError([`${name} has no place in the program`]);
    }
    return this.ofCall(expression.name, expression.inputs, resolve);
  }

  private ofCall(name: string, inputs: readonly Expression[], resolve: Resolve): Node {
    if (COMPARISONS.includes(name) || name === "AND" || name === "OR" || name === "NOT")
      return this.make("truth", this.condition({ kind: "call", name, inputs }, resolve));
    if (name === "IF") {
      const [test = number(0), then = number(0), otherwise = number(0)] = inputs;
      return this.make(
        "select",
        this.condition(test, resolve),
        this.of(then, resolve),
        this.of(otherwise, resolve),
      );
    }
    const values = inputs.map((input) => this.of(input, resolve));
    const table = this.tables.get(name);
    if (table !== undefined) return this.apply("table", table, values);
    const [a = this.number(0), b = this.number(0), c] = values;
    switch (name) {
      case "+":
      case "-":
      case "*":
      case "/":
        return values.reduce((left, right) => this.make(name, left, right));
      case "SQUARE":
        return this.make("*", a, a);
      case "CUBE":
        return this.make("*", this.make("*", a, a), a);
      case "QUARTIC":
        return this.make("*", this.make("*", a, a), this.make("*", a, a));
      case "SAFEDIV":
        return this.make(
          "select",
          this.make("==", b, this.number(0)),
          c ?? this.number(0),
          this.make("/", a, b),
        );
      case "MOD":
        return this.make("-", a, this.make("*", b, this.make("INT", this.make("/", a, b))));
      case "STEP":
        return this.make("select", this.make(">=", this.reached(), b), a, this.number(0));
      case "RAMP":
        return this.ramp(a, b, c ?? this.number(Number.POSITIVE_INFINITY));
      case "PULSE":
        return this.pulse(a, b, c ?? this.number(0));
      default:
        return this.make(name, ...values);
    }
  }

  /** A mask; a value that is no comparison counts as true unless it is zero. */
  private condition(expression: Expression, resolve: Resolve): Node {
    if (expression.kind === "call") {
      const { name, inputs } = expression;
      if (COMPARISONS.includes(name))
        return this.make(name, ...inputs.map((input) => this.of(input, resolve)));
      const masks = (): Node[] => inputs.map((input) => this.condition(input, resolve));
      if (name === "AND") return masks().reduce((left, right) => this.make("and", left, right));
      if (name === "OR") return masks().reduce((left, right) => this.make("or", left, right));
      if (name === "NOT") return this.make("not", ...masks());
    }
    return this.make("!=", this.of(expression, resolve), this.number(0));
  }

  private time(): Node {
    return this.leaf("TIME", 0, "time");
  }
  /** The functions of clock-functions.ts, written out. */
  private tolerance(): Node {
    return this.make("*", this.leaf("DT", 0, "fixed"), this.number(TOLERANCE));
  }
  private reached(): Node {
    return this.make("+", this.time(), this.tolerance());
  }
  private ramp(slope: Node, from: Node, to: Node): Node {
    const until = this.make("MIN", this.time(), to);
    const risen = this.make("*", slope, this.make("-", until, from));
    return this.make("select", this.make("<", from, until), risen, this.number(0));
  }
  private pulse(volume: Node, first: Node, interval: Node): Node {
    const dt = this.leaf("DT", 0, "fixed");
    const nothing = this.number(0);
    const repeats = this.make(">", interval, nothing);
    const dates = (since: Node): Node => {
      const counted = this.make("+", this.make("INT", this.make("/", since, interval)), this.number(1));
      const some = this.make("select", repeats, counted, this.number(1));
      return this.make("select", this.make("<", since, nothing), nothing, some);
    };
    const since = this.make("+", this.make("-", this.time(), first), this.tolerance());
    const count = this.make("-", dates(since), dates(this.make("-", since, dt)));
    const rate = this.make("/", this.make("*", volume, count), dt);
    return this.make("select", this.make(">", count, nothing), rate, nothing);
  }
}
