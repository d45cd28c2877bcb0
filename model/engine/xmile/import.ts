/** XMILE text to a program of the engine. */
import { arrange } from "../arrange.ts";
import { CONSTANT_NAMES } from "../builtins.ts";
import { limitOutflows } from "../limit.ts";
import { canonicalPowers } from "../powers.ts";
import type { Program } from "../program.ts";
import { describe } from "./catalogue.ts";
import { type RunSettings, settingsOf } from "./clock.ts";
import type { Translation, XmileNoise } from "./place.ts";
import { readFile } from "./read-file.ts";
import { Refusals } from "./refusals.ts";
import { buildWorld } from "./scope.ts";
import { translation } from "./translate.ts";
import { readXml } from "./xml.ts";

export interface XmileModel extends RunSettings {
  readonly program: Program;
  /** Random draws the run needs, in the order of `program.noises`. */
  readonly noises: readonly XmileNoise[];
}

/**
 * Reads a model of XMILE 1.0 and compiles it. Pure: the same text gives the same program.
 * @throws ModelError listing, with their lines, all parts that cannot be read or are not supported.
 */
export function importXmile(text: string): XmileModel {
  const refusals = new Refusals();
  const tree = refusals.attempt("the file", () => readXml(text));
  refusals.stop();
  if (tree === undefined) throw new Error("unreachable: a file that was not read was refused");
  const file = readFile(tree.root, refusals);
  refusals.stop();
  const world = buildWorld(file, refusals);
  refusals.stop();
  const work = translation(world);
  for (const entity of world.entities) {
    const { place } = entity.source;
    if ((CONSTANT_NAMES as readonly string[]).includes(entity.id))
      refusals.add(place, `${entity.id} is a name of the standard: choose another for the variable`);
    refusals.attempt(place, () => work.add(entity, []));
  }
  const settings = refusals.attempt("<sim_specs>", () => settingsOf(work));
  refusals.stop();
  const program = settings && refusals.attempt(file.name, () => assemble(work, settings));
  refusals.stop();
  if (settings === undefined || program === undefined) throw new Error("unreachable: refused before");
  return { ...settings, notes: [...tree.notes, ...settings.notes], program, noises: work.noises };
}

function assemble(work: Translation, { clock }: RunSettings): Program {
  const { scalars, world } = work;
  limitOutflows(scalars);
  const equations = new Map([...scalars.equations].map(([id, one]) => [id, canonicalPowers(one)]));
  const states = scalars.states.map((state) => ({ ...state, initial: canonicalPowers(state.initial) }));
  const noises = work.noises.map(({ id, variate, interval }) => ({
    id,
    variate,
    interval: interval ?? clock.dt,
  }));
  const ordered = arrange(
    equations,
    states,
    noises.map(({ id }) => id),
  );
  return {
    name: world.file.name,
    clock,
    dimensions: Object.fromEntries(world.file.dimensions.map(({ name, elements }) => [name, elements])),
    parameters: work.parameters,
    states,
    ...ordered,
    noises,
    lookups: work.lookups,
    tables: work.tables,
    catalogue: describe(work),
  };
}
