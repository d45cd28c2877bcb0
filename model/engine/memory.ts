/** Functions with memory rewritten as hidden stocks and slots, so that ordering, tracing and export see through them. */
import { call, type Expression, number, read } from "./expression.ts";
import type { State } from "./program.ts";

/** Scalars under construction: equations by id, and states. Hidden ids contain "~". */
export interface Scalars {
  readonly equations: Map<string, Expression>;
  readonly states: State[];
}

/** Replaces every function with memory in the equation of `owner` by a read of what it remembers. */
export function lowerMemory(owner: string, expression: Expression, scalars: Scalars): Expression {
  let count = 0;
  const lower = (node: Expression): Expression => {
    if (node.kind !== "call") return node;
    const inputs = node.inputs.map(lower);
    const build = Object.hasOwn(FORMS, node.name) ? FORMS[node.name] : undefined;
    if (build === undefined) return { ...node, inputs };
    count += 1;
    return build(new Place(`${owner}~${node.name}_${count}`, scalars), inputs);
  };
  return lower(expression);
}

/** Where one use of a function with memory keeps its hidden parts. */
class Place {
  private readonly prefix: string;
  private readonly scalars: Scalars;
  constructor(prefix: string, scalars: Scalars) {
    this.prefix = prefix;
    this.scalars = scalars;
  }
  equation(part: string, expression: Expression): Expression {
    if (expression.kind !== "call") return expression;
    this.scalars.equations.set(`${this.prefix}.${part}`, expression);
    return read(`${this.prefix}.${part}`);
  }
  /** Always an equation of its own, where a name is needed. */
  named(part: string, expression: Expression): string {
    const id = `${this.prefix}.${part}`;
    this.scalars.equations.set(id, expression);
    return id;
  }
  state(part: string, initial: Expression, update: State["update"]): Expression {
    const id = `${this.prefix}.${part}`;
    this.scalars.states.push({ id, initial, update });
    return read(id);
  }
  stage(part: string, initial: Expression, inflow: string, outflow: string | undefined): Expression {
    return this.state(part, initial, {
      kind: "integrate",
      inflows: [inflow],
      outflows: outflow === undefined ? [] : [outflow],
      floor: false,
    });
  }
  idOf(part: string): string {
    return `${this.prefix}.${part}`;
  }
}

type Form = (place: Place, inputs: readonly Expression[]) => Expression;

const FORMS: Readonly<Record<string, Form>> = {
  INIT: (place, [value]) => place.state("kept", given(value), { kind: "hold" }),
  PREVIOUS: (place, [value, start]) =>
    place.state("before", given(start), { kind: "copy", from: place.named("now", given(value)) }),
  DELAY: (place, [value, time, start]) =>
    place.state("out", start ?? given(value), {
      kind: "ring",
      from: place.named("in", given(value)),
      delay: place.named("time", given(time)),
    }),
  DELAY1: (place, [value, time, start]) => materialDelay(place, given(value), given(time), 1, start),
  DELAY3: (place, [value, time, start]) => materialDelay(place, given(value), given(time), 3, start),
  DELAYN: (place, [value, time, order, start]) =>
    materialDelay(place, given(value), given(time), whole(order), start),
  SMTH1: (place, [value, time, start]) => smooth(place, given(value), given(time), 1, start),
  SMTH3: (place, [value, time, start]) => smooth(place, given(value), given(time), 3, start),
  SMTHN: (place, [value, time, order, start]) =>
    smooth(place, given(value), given(time), whole(order), start),
  TREND: (place, [value, time, start]) => trend(place, given(value), given(time), start),
  FORCST: (place, [value, time, horizon, start]) => {
    const input = place.equation("in", given(value));
    return call(
      "*",
      input,
      call("+", number(1), call("*", trend(place, input, given(time), start), given(horizon))),
    );
  },
};

/** `order` stocks in series, each emptied in time/order; at the start each holds initial * time / order. */
function materialDelay(
  place: Place,
  value: Expression,
  delay: Expression,
  order: number,
  start: Expression | undefined,
) {
  const input = place.named("in0", value);
  const stageTime = place.equation("time", call("/", delay, number(order)));
  const initial = call("*", start ?? read(input), stageTime);
  for (let stage = 1; stage <= order; stage++) {
    const out = place.named(`in${stage}`, call("/", read(place.idOf(`stage${stage}`)), stageTime));
    place.stage(`stage${stage}`, initial, stage === 1 ? input : place.idOf(`in${stage - 1}`), out);
  }
  return read(place.idOf(`in${order}`));
}

/** `order` first-order averages in series, each over time/order; all start at the initial value. */
function smooth(
  place: Place,
  value: Expression,
  delay: Expression,
  order: number,
  start: Expression | undefined,
) {
  const input = place.equation("in", value);
  const stageTime = place.equation("time", call("/", delay, number(order)));
  let before = input;
  for (let stage = 1; stage <= order; stage++) {
    const level = read(place.idOf(`stage${stage}`));
    const change = place.named(`change${stage}`, call("/", call("-", before, level), stageTime));
    place.stage(`stage${stage}`, start ?? input, change, undefined);
    before = level;
  }
  return before;
}

/** Growth of the input per time: (input - average) / (average * time), average a first-order mean; 0 where it is 0. */
function trend(place: Place, value: Expression, time: Expression, start: Expression | undefined): Expression {
  const input = place.equation("in", value);
  const span = place.equation("span", time);
  const average = read(place.idOf("average"));
  const gap = place.equation("gap", call("-", input, average));
  const initial = call("/", input, call("+", number(1), call("*", start ?? number(0), span)));
  place.stage("average", initial, place.named("change", call("/", gap, span)), undefined);
  return call("SAFEDIV", gap, call("*", average, span));
}

function given(input: Expression | undefined): Expression {
  if (input === undefined) throw new Error("an input is missing");
  return input;
}

function whole(order: Expression | undefined): number {
  if (order?.kind === "number" && Number.isInteger(order.value) && order.value >= 1 && order.value <= 100)
    return order.value;
  throw new Error("the order of a delay or smooth is a whole number from 1 to 100, written as a number");
}
