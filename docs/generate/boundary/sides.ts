/** Which quantities the model explains, and which are given to it: read from the definitions. */
import { compiled } from "../../../model/compiled.ts";
import type { Entry } from "../../../model/index.ts";

const { catalogue } = compiled.program;
const byId = new Map(catalogue.map((entry) => [entry.id, entry]));

function reachedFrom(ids: readonly string[]): Set<string> {
  const found = new Set(ids);
  for (const id of found) for (const use of byId.get(id)?.uses ?? []) found.add(use);
  return found;
}

const ofKind = (...kinds: Entry["quantity"]["kind"][]): string[] =>
  catalogue.filter(({ quantity }) => kinds.includes(quantity.kind)).map(({ id }) => id);

/** Stocks, and all that depends on one. */
const endogenous = reachedFrom(ofKind("stock"));
/** Moved by the date or by chance alone. */
const exogenous = [...reachedFrom(ofKind("lookup", "noise"))].filter((id) => !endogenous.has(id));

export const sides = {
  stocks: ofKind("stock").length,
  explained: catalogue.filter(({ id, quantity }) => endogenous.has(id) && quantity.kind !== "stock").length,
  parameters: ofKind("parameter").length,
  given: exogenous.length,
  /** What is given and read directly by something explained. */
  drivers: exogenous.filter((id) => byId.get(id)?.uses.some((use) => endogenous.has(use))),
};
