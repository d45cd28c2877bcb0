/** Small models in XMILE, written out and run. */
import { simulateXmile } from "../../scenarios/xmile/index.ts";

interface Parts {
  readonly specs?: string;
  readonly method?: string;
  /** Elements between specifications and model: dimensions, behavior. */
  readonly before?: string;
  /** Elements behind the model: further models, macros. */
  readonly after?: string;
}

/** The text of a file whose model holds these variables. */
export const xmile = (variables: string, { specs, method, before = "", after = "" }: Parts = {}): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
<header><vendor>test</vendor><product version="1">test</product></header>
<sim_specs${method === undefined ? "" : ` method="${method}"`}>${specs ?? "<start>0</start><stop>10</stop><dt>1</dt>"}</sim_specs>
${before}
<model><variables>${variables}</variables></model>
${after}
</xmile>`;

export const aux = (name: string, equation: string, more = ""): string =>
  `<aux name="${name}"><eqn><![CDATA[${equation}]]></eqn>${more}</aux>`;
export const flow = (name: string, equation: string, more = ""): string =>
  `<flow name="${name}"><eqn><![CDATA[${equation}]]></eqn>${more}</flow>`;
export const stock = (name: string, equation: string, more = ""): string =>
  `<stock name="${name}"><eqn><![CDATA[${equation}]]></eqn>${more}</stock>`;
export const over = (...names: string[]): string =>
  `<dimensions>${names.map((name) => `<dim name="${name}"/>`).join("")}</dimensions>`;

/** Every column of a run by its name, the times as "Time". */
export function columnsOf(text: string, seed = "1"): Record<string, number[]> {
  const { times, columns } = simulateXmile(text, seed);
  return Object.fromEntries([
    ["Time", [...times]],
    ...columns.map(({ name, values }) => [name, [...values]]),
  ]);
}

/** The values of one auxiliary over a run from 0 to 10. */
export const valuesOf = (equation: string, parts: Parts = {}, more = ""): number[] =>
  columnsOf(xmile(aux("x", equation) + more, parts))["x"] ?? [];
