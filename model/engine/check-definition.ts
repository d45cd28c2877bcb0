/** Checks of a definition that need no equation: names, clock, dimensions, parameters' ranges, lookups' points, flows. */
import { baseName, namesOf } from "./arrays.ts";
import { BUILTINS, CONSTANT_NAMES } from "./builtins.ts";
import type { Clock, Lookup, ModelDefinition, Noise, Parameter, Quantity, Stock } from "./definitions.ts";
import { unknownName } from "./errors.ts";
import { isName } from "./parse.ts";
import { dividesSpan } from "./steps.ts";

export function checkDefinition(model: ModelDefinition): string[] {
  return [
    ...checkClock(model.clock),
    ...checkNames(model),
    ...Object.entries(model.quantities).flatMap(([id, quantity]) => checkQuantity(model, id, quantity)),
  ];
}

function checkClock({ start, stop, dt }: Clock): string[] {
  if (!(dt > 0 && Number.isFinite(dt))) return [`clock: dt is ${dt}; it is a positive number`];
  if (!(Number.isFinite(start) && Number.isFinite(stop) && stop >= start))
    return [`clock: runs from ${start} to ${stop}; the stop is at or after the start`];
  if (!dividesSpan(start, stop, dt))
    return [`clock: dt ${dt} does not divide the span from ${start} to ${stop}: choose one that does`];
  return [];
}

function checkNames(model: ModelDefinition): string[] {
  const reserved = new Set<string>([...CONSTANT_NAMES, ...Object.keys(BUILTINS)]);
  const dimensions = Object.keys(model.dimensions);
  const problems: string[] = [];
  const checkName = (where: string, name: string): void => {
    if (!isName(name))
      problems.push(
        `${where}: "${name}" is not a name equations can read: use letters, digits and underscores`,
      );
  };
  for (const id of Object.keys(model.quantities)) {
    checkName(id, id);
    if (reserved.has(id)) problems.push(`${id}: this name belongs to a builtin; choose another`);
    if (dimensions.includes(id)) problems.push(`${id}: this name belongs to a dimension; choose another`);
  }
  for (const [dimension, elements] of Object.entries(model.dimensions)) {
    for (const name of [dimension, ...elements]) checkName(dimension, name);
    if (reserved.has(dimension))
      problems.push(`${dimension}: this name belongs to a builtin; choose another`);
    if (elements.length === 0) problems.push(`${dimension}: a dimension needs at least one element`);
    const twice = elements.find((element, i) => elements.indexOf(element) < i);
    if (twice !== undefined) problems.push(`${dimension}: the element ${twice} is named twice`);
    const clash = elements.find((element) => dimensions.includes(element));
    if (clash !== undefined)
      problems.push(`${dimension}: the element ${clash} has the name of a dimension; choose another`);
  }
  return problems;
}

function checkQuantity(model: ModelDefinition, id: string, quantity: Quantity): string[] {
  const over = quantity.over ?? [];
  const problems = over
    .filter((dimension) => !Object.hasOwn(model.dimensions, dimension))
    .map((dimension) => `${id}: ${unknownName("dimension", dimension, Object.keys(model.dimensions))}`);
  if (new Set(over).size < over.length)
    problems.push(`${id}: a dimension of [${over.join(", ")}] is named twice`);
  switch (quantity.kind) {
    case "stock":
      return [...problems, ...checkFlows(model, id, quantity)];
    case "flow":
    case "variable":
      return problems;
    default:
      if (over.length > 0)
        problems.push(
          `${id}: a ${quantity.kind} has no dimensions: give a variable over [${over.join(", ")}]`,
        );
      return [...problems, ...checkData(id, quantity)];
  }
}

function checkData(id: string, quantity: Parameter | Lookup | Noise): string[] {
  if (quantity.kind === "parameter") {
    const { low, value, high } = quantity;
    if (![low, value, high].every(Number.isFinite))
      return [`${id}: ${low}, ${value}, ${high} must be finite numbers`];
    return low <= value && value <= high ? [] : [`${id}: ${low} <= ${value} <= ${high} does not hold`];
  }
  if (quantity.kind === "noise") {
    const { interval } = quantity;
    return interval > 0 && Number.isFinite(interval)
      ? []
      : [`${id}: the interval is ${interval}; it is a positive number`];
  }
  if (quantity.points.length === 0) return [`${id}: a lookup needs at least one point`];
  return quantity.points.flatMap(([x, y], i) => {
    if (!Number.isFinite(x) || !Number.isFinite(y))
      return [`${id}: point ${i + 1} is (${x}, ${y}); both must be finite numbers`];
    const before = quantity.points[i - 1]?.[0];
    return before === undefined || x > before
      ? []
      : [`${id}: point ${i + 1} at ${x} does not come after ${before}`];
  });
}

function checkFlows(model: ModelDefinition, id: string, stock: Stock): string[] {
  const flows = Object.keys(model.quantities).filter((name) => model.quantities[name]?.kind === "flow");
  return [...namesOf(stock.inflows), ...namesOf(stock.outflows)].flatMap((text) => {
    const name = baseName(text);
    if (flows.includes(name)) return [];
    const kind = Object.hasOwn(model.quantities, name) ? model.quantities[name]?.kind : undefined;
    return [
      `${id}: ${kind === undefined ? unknownName("flow", name, flows) : `"${name}" is a ${kind}, not a flow`}`,
    ];
  });
}
