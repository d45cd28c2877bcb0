/** What can be said of a model without running it. */
import { namesRead } from "../expression.ts";
import type { Program } from "../program.ts";
import type { Finding } from "./finding.ts";

/** Parameters and lookups that nothing reads. */
export const unused = ({ catalogue }: Program): Finding[] =>
  catalogue
    .filter(
      ({ uses, quantity }) => uses.length === 0 && ["parameter", "lookup", "noise"].includes(quantity.kind),
    )
    .map(({ id, quantity }) => ({
      check: "unused",
      name: id,
      text: `no equation reads this ${quantity.kind}: remove it, or use it`,
    }));

/** Numbers that cite nothing; a declared assumption that is varied counts as one. */
export const unsourced = ({ catalogue }: Program): Finding[] =>
  catalogue.flatMap(({ id, quantity }): Finding[] => {
    if (quantity.kind !== "parameter" && quantity.kind !== "lookup") return [];
    if (quantity.source !== undefined && quantity.source !== "assumption") return [];
    const varied = quantity.kind === "parameter" && quantity.low < quantity.high;
    if (varied) return [];
    const text =
      quantity.source === undefined
        ? "no source is given: cite one, or call it an assumption"
        : "an assumption that is not varied: give it a range, unless it is a definition, a date or a policy";
    return [{ check: "unsourced", name: id, text }];
  });

/** Loops that only PREVIOUS keeps apart: their course depends on the time step, so they hold no delay of the model's own. */
export function loopsWithoutDelay({ states, auxiliaries }: Program): Finding[] {
  const reads = new Map<string, readonly string[]>(
    auxiliaries.map(({ id, expression }) => [id, namesRead(expression)]),
  );
  for (const { id, update } of states) if (update.kind === "copy") reads.set(id, [update.from]);
  const reached = (from: string): Set<string> => {
    const found = new Set<string>(reads.get(from) ?? []);
    for (const id of found) for (const next of reads.get(id) ?? []) found.add(next);
    return found;
  };
  return states.flatMap(({ id, update }): Finding[] => {
    if (update.kind !== "copy") return [];
    const round = reached(id);
    if (!round.has(id)) return [];
    const visible = [...round].filter((other) => !other.includes("~") && reached(other).has(id));
    if (visible.length < 2) return [];
    return [
      {
        check: "loop without delay",
        name: id.split("~")[0] ?? id,
        text: `a loop through ${visible.slice(0, 6).join(", ")} is held apart by PREVIOUS alone: put a stock or a delay into it`,
      },
    ];
  });
}
