/** `chokepoint equations`: what a quantity is, what it rests on, what reads it. */
import type { CommandModule } from "yargs";
import { compiled } from "../../model/compiled.ts";
import { type Entry, evidence, nearestNames } from "../../model/index.ts";
import { examples } from "./examples.ts";
import { UsageError } from "./failures.ts";

export const equationsCommand: CommandModule<object, { name?: string | undefined; json: boolean }> = {
  command: "equations [name]",
  describe: "print definition, unit, source, causes and uses of one quantity, or list them all",
  builder: (yargs) =>
    yargs
      .positional("name", { type: "string", describe: "name of a quantity" })
      .option("json", { type: "boolean", default: false, describe: "print the answer as JSON" })
      .epilog(
        examples([
          ["equations", "every quantity, a line each"],
          ["equations sovereignLag", "one quantity in full"],
        ]),
      ) as never,
  handler({ name, json }) {
    const entries = compiled.program.catalogue;
    if (name === undefined) {
      process.stdout.write(
        json ? `${JSON.stringify(entries.map(record), null, 2)}\n` : entries.map(line).join(""),
      );
      return;
    }
    const entry = entries.find(({ id }) => id === name);
    if (!entry) {
      const near = nearestNames(
        name,
        entries.map(({ id }) => id),
      );
      throw new UsageError(
        `nothing is called "${name}"${near.length > 0 ? `; nearest: ${near.join(", ")}` : ""}`,
      );
    }
    process.stdout.write(json ? `${JSON.stringify(record(entry), null, 2)}\n` : full(entry));
  },
};

const record = ({ id, quantity, causes, uses }: Entry) => ({ id, ...quantity, causes, uses });
const line = ({ id, quantity }: Entry): string =>
  `${id} (${quantity.kind}, ${quantity.unit}): ${quantity.about}\n`;

function full({ id, quantity, causes, uses }: Entry): string {
  const rows: [title: string, lines: readonly string[]][] = [
    ["definition", definition(quantity)],
    ["unit", [quantity.unit]],
    ["source", sourceOf(quantity)],
    ["causes", [causes.join(", ")]],
    ["uses", [uses.join(", ")]],
  ];
  const body = rows
    .filter(([, lines]) => lines.join("") !== "")
    .map(([title, lines]) => `  ${title.padEnd(12)}${lines.join(`\n${" ".repeat(14)}`)}\n`);
  return `${id}: ${quantity.about}\n${body.join("")}`;
}

function sourceOf({ source, ...quantity }: Entry["quantity"]): string[] {
  const note = "note" in quantity && quantity.note !== undefined ? [quantity.note] : [];
  if (source === undefined) return note;
  const row = evidence.find((one) => one.id === source);
  const found = row
    ? [`${row.id} (confidence ${row.confidence}): ${row.title}`, ...(row.url === null ? [] : [row.url])]
    : [source];
  return [...found, ...note];
}

function definition(quantity: Entry["quantity"]): string[] {
  switch (quantity.kind) {
    case "stock":
      return [
        ...byCell("stock, begins at ", quantity.initial),
        ...byCell("in: ", quantity.inflows),
        ...byCell("out: ", quantity.outflows),
      ];
    case "parameter":
      return quantity.shape === "fixed"
        ? [`parameter ${quantity.value}`]
        : [`parameter ${quantity.value}, ${quantity.low} to ${quantity.high} (${quantity.shape})`];
    case "lookup":
      return [
        `lookup of ${quantity.inputUnit} (${quantity.type}): ${quantity.points.map(([x, y]) => `(${x}, ${y})`).join(" ")}`,
      ];
    case "noise":
      return [`${quantity.variate} noise, constant over each ${quantity.interval} months`];
    default:
      return byCell("", quantity.equation);
  }
}

type Text = string | readonly string[];

/** One line, or a line for each group of cells; none where there is nothing to say. */
function byCell(title: string, text: Text | Readonly<Record<string, Text>>): string[] {
  const one = (part: Text): string => (typeof part === "string" ? part : part.join(", "));
  if (typeof text === "string" || Array.isArray(text))
    return text.length === 0 ? [] : [title + one(text as Text)];
  return Object.entries(text).map(([cells, part]) => `${title}[${cells}] ${one(part)}`);
}
