/** Names: every one an equation reads must be defined, every call must have the inputs its form asks for. */
import { BUILTINS, CONSTANT_NAMES, REDUCTIONS } from "./builtins.ts";
import type { ModelDefinition } from "./definitions.ts";
import { unknownName } from "./errors.ts";
import type { Expression } from "./expression.ts";

const isOneOf = (names: readonly string[], name: string): boolean => names.includes(name);

/** Problems of one equation of `owner`, whose own dimensions are `over`; empty when it is sound. */
export function resolve(
  model: ModelDefinition,
  owner: string,
  over: readonly string[],
  equation: Expression,
): string[] {
  return problemsOf(model, equation, over).map((problem) => `${owner}: ${problem}`);
}

type Call = Expression & { kind: "call" };

function problemsOf(model: ModelDefinition, node: Expression, bound: readonly string[]): string[] {
  if (node.kind === "number") return [];
  if (node.kind === "read") return problemsOfRead(model, node.name, node.indices, bound);
  return own(model.quantities, node.name)?.kind === "lookup"
    ? problemsOfLookup(model, node, bound)
    : problemsOfCall(model, node, bound);
}

/** `bound` are the dimensions that stand for one element each at this place. */
function problemsOfRead(
  model: ModelDefinition,
  name: string,
  indices: readonly string[],
  bound: readonly string[],
): string[] {
  if (isOneOf(CONSTANT_NAMES, name) && indices.length === 0) return [];
  const quantity = own(model.quantities, name);
  if (quantity === undefined)
    return [unknownName("name", name, [...Object.keys(model.quantities), ...CONSTANT_NAMES])];
  if (quantity.kind === "lookup") return [`${name} is a lookup: write ${name}(input)`];
  const dimensions = quantity.over ?? [];
  const shown = `${name}[${indices.join(", ")}]`;
  if (dimensions.length !== indices.length)
    return [
      `${name} has the dimensions [${dimensions.join(", ")}] but is read with [${indices.join(", ")}]: name an element or a dimension for each`,
    ];
  return dimensions.flatMap((dimension, i) => {
    const index = indices[i] ?? "";
    const elements = model.dimensions[dimension] ?? [];
    if (elements.includes(index) || (index === dimension && bound.includes(dimension))) return [];
    if (index === dimension)
      return [`${shown} leaves ${dimension} open: name an element, or sum over the dimension`];
    return [`${shown}: ${unknownName(`element of ${dimension}`, index, [...elements, dimension])}`];
  });
}

function problemsOfLookup(
  model: ModelDefinition,
  { name, inputs }: Call,
  bound: readonly string[],
): string[] {
  const inside = inputs.flatMap((input) => problemsOf(model, input, bound));
  if (inputs.length === 1) return inside;
  return [`${name} is a lookup and takes one input, found ${inputs.length}: write ${name}(input)`, ...inside];
}

function problemsOfCall(model: ModelDefinition, { name, inputs }: Call, bound: readonly string[]): string[] {
  const builtin = own(BUILTINS, name);
  if (builtin === undefined) {
    const lookups = Object.keys(model.quantities).filter((id) => model.quantities[id]?.kind === "lookup");
    return [unknownName("function", name, [...Object.keys(BUILTINS), ...lookups])];
  }
  if (inputs.length < builtin.least || inputs.length > builtin.most)
    return [`${name} is written ${builtin.form}, found ${inputs.length} inputs`];
  const dimensions = isOneOf(REDUCTIONS, name) ? reducedDimensions(model, inputs) : [];
  if (name === "SUM" && dimensions.length === 0)
    return [`SUM is written ${builtin.form}, found no dimension`];
  if (new Set(dimensions).size < dimensions.length)
    return [`${name} names a dimension of [${dimensions.join(", ")}] twice`];
  if (dimensions.length > 0 && dimensions.length < inputs.length - 1)
    return [`${name} mixes values and dimensions: it is written ${builtin.form}`];
  const values = inputs.slice(0, inputs.length - dimensions.length);
  return values.flatMap((input) => problemsOf(model, input, [...bound, ...dimensions]));
}

/** The dimensions a reduction names after its first input; none when it folds plain values. */
export function reducedDimensions(
  model: Pick<ModelDefinition, "dimensions">,
  inputs: readonly Expression[],
): string[] {
  return inputs
    .slice(1)
    .flatMap((input) =>
      input.kind === "read" && input.indices.length === 0 && Object.hasOwn(model.dimensions, input.name)
        ? [input.name]
        : [],
    );
}

/** An entry of a table by name; "constructor" and its like are names as any other. */
const own = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
