/** Equations of XMILE as expressions of the engine, cell by cell. */
import { call, type Expression, number } from "../expression.ts";
import type { Scalars } from "../memory.ts";
import { addCells } from "./cells.ts";
import { applyFunction, FUNCTIONS, functionName } from "./functions.ts";
import { hasGraph, tableName } from "./graphs.ts";
import { applyMacro, macroFor } from "./macros.ts";
import { canonicalName } from "./names.ts";
import type { Place, Translation } from "./place.ts";
import { RANDOM, randomNumber } from "./random.ts";
import { readEntity } from "./read-cell.ts";
import { REDUCTIONS } from "./reductions.ts";
import { meaningOf } from "./resolve-name.ts";
import { type Entity, find, linked, type World } from "./scope.ts";
import type { Binary, Syntax } from "./syntax.ts";

/** Terms of all equations together; the largest published models come to a tenth. */
const MOST_PARTS = 2_000_000;

export function translation(world: World): Translation {
  const counts = new Map<string, number>();
  const claimed = new Set<string>();
  let spent = 0;
  const scalars: Scalars = { equations: new Map(), states: [] };
  const work: Translation = {
    world,
    scalars,
    noises: [],
    parameters: [],
    lookups: [],
    tables: [],
    hidden(place, part) {
      const name = `${place.cell}~${part}`;
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return `${name}_${count}`;
    },
    spend(parts) {
      spent += parts;
      if (spent > MOST_PARTS)
        throw new Error(
          `the model has more than ${MOST_PARTS} parts once arrays, modules and macros are written out`,
        );
    },
    claim(cell) {
      if (claimed.has(cell)) throw new Error(`another variable has the column ${cell}`);
      claimed.add(cell);
    },
    value: (place, syntax) => evaluate(work, place, syntax),
    add: (entity, within) => addCells(work, entity, within),
  };
  return work;
}

const OPERATORS: Readonly<Record<Binary, string>> = {
  ...{ "+": "+", "-": "-", "*": "*", "/": "/", "^": "^", mod: "MOD" },
  ...{ "=": "==", "<>": "!=", "<": "<", "<=": "<=", ">": ">", ">=": ">=", and: "AND", or: "OR" },
};

function evaluate(work: Translation, place: Place, node: Syntax): Expression {
  const value = (part: Syntax): Expression => evaluate(work, place, part);
  work.spend(1);
  switch (node.kind) {
    case "number":
      return number(node.value);
    case "name": {
      const meaning = meaningOf(work.world, place, node.parts);
      if (meaning.kind === "entity") return readEntity(work, place, node, meaning.entity);
      if (node.subscripts) throw new Error(`${node.parts.join(".")} is no array: take its subscripts away`);
      if (meaning.kind === "value") return meaning.value;
      const position = place.over.findIndex(({ key }) => key === meaning.axis.key);
      if (position < 0)
        throw new Error(
          `${meaning.axis.name} is a dimension: it stands for an element only in an array over it`,
        );
      return number((place.at[position] ?? 0) + 1);
    }
    case "call":
      return evaluateCall(work, place, node);
    case "unary": {
      const operand = value(node.operand);
      if (node.operator === "+") return operand;
      if (node.operator === "not") return call("NOT", operand);
      return operand.kind === "number" && operand.value !== 0
        ? number(-operand.value)
        : call("negate", operand);
    }
    case "binary":
      return call(OPERATORS[node.operator], ...chained(node).map(value));
    case "if":
      return call("IF", value(node.condition), value(node.yes), value(node.no));
  }
}

/** `a AND b AND c` is one call of three inputs, as the engine writes it. */
function chained(node: Syntax & { kind: "binary" }): Syntax[] {
  const { left, right, operator } = node;
  const joins = operator === "and" || operator === "or";
  if (!joins || left.kind !== "binary" || left.operator !== operator) return [left, right];
  return [...chained(left), right];
}

function evaluateCall(work: Translation, place: Place, node: Syntax & { kind: "call" }): Expression {
  const { parts, inputs } = node;
  const written = parts.join(".");
  // A name of the model comes first: converters write graphs called like a function.
  const entity =
    parts.length > 1 ? find(place.scope, parts) : place.scope.entities.get(canonicalName(written));
  if (entity && hasGraph(entity)) return lookUp(work, place, entity, inputs);
  const macro = macroFor(work, written, inputs.length);
  if (macro) return applyMacro(work, place, macro, inputs);
  const name = functionName(parts.at(-1) ?? "");
  const standard = parts.length === 1 || ["std", "isee"].includes((parts[0] ?? "").toLowerCase());
  if (standard && Object.hasOwn(FUNCTIONS, name)) return applyFunction(work, place, name, inputs);
  if (standard && Object.hasOwn(REDUCTIONS, name)) return reduce(work, place, name, inputs);
  if (standard && Object.hasOwn(RANDOM, name)) return randomNumber(work, place, name, inputs);
  if (standard && name === "LOOKUP") return lookUpByName(work, place, inputs);
  if (entity)
    throw new Error(
      `${written} is a variable called like a function: write * between factors, or ${written}[subscript]`,
    );
  throw new Error(`the function ${written} is not known: it is no builtin, macro or graphical function here`);
}

function reduce(work: Translation, place: Place, name: string, inputs: readonly Syntax[]): Expression {
  if (inputs.length === 0) throw new Error(`${name} is written ${name}(array), found nothing in it`);
  return REDUCTIONS[name]?.(work, place, inputs) ?? number(0);
}

function lookUp(work: Translation, place: Place, entity: Entity, inputs: readonly Syntax[]): Expression {
  const [input] = inputs;
  if (inputs.length !== 1 || input === undefined)
    throw new Error(`${entity.source.name} is a graphical function: write ${entity.source.name}(input)`);
  const graph = linked(entity);
  if (graph.over.length > 0)
    throw new Error(`${graph.source.name} is an array of graphs: read it without an input of its own`);
  return call(tableName(graph.id), evaluate(work, place, input));
}

/** LOOKUP(graph, input) of Stella; converters name a function of one input there too. */
function lookUpByName(work: Translation, place: Place, inputs: readonly Syntax[]): Expression {
  const [graph, input] = inputs;
  if (graph?.kind !== "name" || input === undefined || inputs.length !== 2)
    throw new Error("LOOKUP is written LOOKUP(graph, input)");
  return evaluateCall(work, place, { kind: "call", parts: graph.parts, inputs: [input] });
}
