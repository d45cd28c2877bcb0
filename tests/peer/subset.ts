/** The part of a model that a plainer engine can run: what it lacks comes from a run of ours, as tables over time. */
import { textsOf } from "../../model/engine/arrays.ts";
import { type Expression, visit } from "../../model/engine/expression.ts";
import { lookup, type ModelDefinition, type Quantity, variable } from "../../model/engine/index.ts";
import { parse } from "../../model/engine/parse.ts";
import { parseEquation } from "../../model/engine/xmile/parse-equation.ts";
import { printEquation } from "../../model/engine/xmile/print-equation.ts";
import type { Syntax } from "../../model/engine/xmile/syntax.ts";

/** Functions SDEverywhere lacks, or takes in Vensim's meaning where the standard has another. */
const LACKING = ["DELAY", "DELAYN", "SMTHN", "PREVIOUS", "PULSE", "MOD", "FORCST", "TREND", "RAMP"];

export interface Subset {
  readonly model: ModelDefinition;
  /** Quantities that come from a table. */
  readonly given: readonly string[];
}

/** `seriesOf` gives a quantity at every step, in its own unit; `times` are those of the steps. */
export function subsetOf(
  model: ModelDefinition,
  times: readonly number[],
  seriesOf: (id: string) => readonly number[],
): Subset {
  const given = Object.entries(model.quantities).flatMap(([id, quantity]) =>
    isLacking(model, quantity) ? [id] : [],
  );
  const quantities: Record<string, Quantity> = { ...model.quantities };
  for (const id of given) {
    const quantity = model.quantities[id] as Quantity & { kind: "variable" };
    if (quantity.over !== undefined) throw new Error(`${id} is an array: tables are of scalars`);
    const values = seriesOf(id);
    const points = times.map((time, i) => [time, values[i] as number] as const);
    quantities[`${id}Table`] = lookup(quantity.unit, points, `Values of ${id}`, {
      inputUnit: model.clock.unit,
    });
    quantities[id] = { ...quantity, equation: `${id}Table(TIME)` };
  }
  for (const [id, quantity] of Object.entries(model.quantities)) {
    // None calls the others any more.
    if (quantity.kind === "lookup") quantities[id] = { ...quantity, type: "clamp" };
    if (quantity.kind !== "stock" || typeof quantity.initial === "string") continue;
    // Cells with initial values of their own lose their flows there.
    const over = quantity.over ?? [];
    quantities[`${id}Start`] = variable(quantity.unit, quantity.initial, `Initial ${id}`, { over });
    quantities[id] = { ...quantity, initial: `${id}Start[${over.join(", ")}]` };
  }
  return { model: { ...model, quantities }, given };
}

function isLacking(model: ModelDefinition, quantity: Quantity): boolean {
  if (quantity.kind !== "flow" && quantity.kind !== "variable") return false;
  return textsOf(quantity.equation).some((text) => {
    let lacking = false;
    visit(parse(text), (node: Expression) => {
      if (node.kind !== "call") return;
      // It reads one open subscript in a bracket.
      if (node.name === "SUM" && node.inputs.length > 2) lacking = true;
      const table = model.quantities[node.name];
      if (LACKING.includes(node.name) || (table?.kind === "lookup" && table.type !== "clamp")) lacking = true;
    });
    return lacking;
  });
}

/**
 * The file in words SDEverywhere knows: SAFEDIV as IF (it has two inputs and a tolerance), INIT in variables of its own,
 * flows of arrays with their subscripts, and the step as a plain number.
 */
export function plainer(xmile: string): string {
  const starts = new Map<string, string>();
  const text = xmile
    .replace(/<eqn>([^<]*)<\/eqn>/g, (_, equation: string) => {
      const syntax = spelt(parseEquation(fromXml(equation)), starts);
      return `<eqn>${toXml(printEquation(syntax))}</eqn>`;
    })
    .replace(/<dt reciprocal="true">(\d+)<\/dt>/, (_, parts: string) => `<dt>${1 / Number(parts)}</dt>`);
  const subscripted = text.replace(/<stock [\s\S]*?<\/stock>/g, (stock) => {
    const over = [...stock.matchAll(/<dim name="(\w+)"\/>/g)].map(([, name]) => name).join(", ");
    return over === "" ? stock : stock.replace(/(\w+)<\/(in|out)flow>/g, `$1[${over}]</$2flow>`);
  });
  const auxiliaries = [...starts].map(
    ([equation, name]) => `<aux name="${name}"><eqn>${toXml(equation)}</eqn></aux>`,
  );
  return subscripted.replace("</variables>", `${auxiliaries.join("\n")}</variables>`);
}

const fromXml = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
const toXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Stands for an equation of its own, at the end of the file. */
function lifted(equation: string, starts: Map<string, string>): Syntax {
  const name = starts.get(equation) ?? `lifted${starts.size + 1}`;
  starts.set(equation, name);
  return { kind: "name", parts: [name] };
}

const readsElements = (equation: string): boolean =>
  /\[/.test(equation) && !/\b(generation|age|kind|grade)\b/.test(equation);

function spelt(node: Syntax, starts: Map<string, string>): Syntax {
  const inside = (part: Syntax): Syntax => spelt(part, starts);
  switch (node.kind) {
    case "call": {
      const inputs = node.inputs.map(inside);
      if (node.parts[0] === "INIT") return lifted(printEquation({ ...node, inputs }), starts);
      const [first, ...others] = inputs;
      if (node.parts[0] === "LOG10" && first) {
        const ln = (input: Syntax): Syntax => ({ kind: "call", parts: ["LN"], inputs: [input] });
        return { kind: "binary", operator: "/", left: ln(first), right: ln({ kind: "number", value: 10 }) };
      }
      // It confuses the elements of an input with dimensions of the result.
      if (/^(SMTH|DELAY)/.test(node.parts[0] ?? "") && first && readsElements(printEquation(first)))
        return { ...node, inputs: [lifted(printEquation(first), starts), ...others] };
      const [over, under, otherwise = { kind: "number", value: 0 }] = inputs;
      if (node.parts[0] !== "SAFEDIV" || !over || !under) return { ...node, inputs };
      const zero: Syntax = { kind: "number", value: 0 };
      return {
        kind: "if",
        condition: { kind: "binary", operator: "=", left: under, right: zero },
        yes: otherwise,
        no: { kind: "binary", operator: "/", left: over, right: under },
      };
    }
    case "unary":
      return { ...node, operand: inside(node.operand) };
    case "binary":
      return { ...node, left: inside(node.left), right: inside(node.right) };
    case "if":
      return { ...node, condition: inside(node.condition), yes: inside(node.yes), no: inside(node.no) };
    default:
      return node;
  }
}
