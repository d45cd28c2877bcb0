/** The run on the screen as a manifest that `chokepoint reproduce` makes again with the same numbers. */
import { compiled, modelHash } from "../../model/compiled.ts";
import { outcomes } from "../../model/index.ts";
import {
  canonicalSeed,
  dateOf,
  type Ensemble,
  fitHash,
  hashOf,
  type Manifest,
  type Named,
  presets,
  quantileCsv,
  runHash,
  type Scenario,
  scenarioRecord,
} from "../../scenarios/index.ts";

export interface PageRun {
  readonly seed: string;
  /** Today first; the scenario beside it where it is another. */
  readonly scenarios: readonly { readonly scenario: Scenario; readonly ensemble: Ensemble }[];
}

const { clock, name } = compiled.program;

/** All that the run's numbers follow from; the tables' hashes are left to `manifestOf`, which takes longer. */
function recordOf({ seed, scenarios }: PageRun): Omit<Manifest, "chokepoint" | "files"> {
  return {
    format: "chokepoint-manifest/1",
    runtime: "page",
    model: { name, sha256: modelHash },
    fit: fitHash,
    profile: "russia",
    scenarios: scenarios.map(({ scenario }) => scenarioRecord(scenario, presets)),
    seed: canonicalSeed(seed),
    members: scenarios[0]?.ensemble.members ?? 0,
    failed: Object.fromEntries(scenarios.map(({ scenario, ensemble }) => [scenario.id, ensemble.failures])),
    method: "euler",
    dt: clock.dt,
    from: dateOf(clock.start),
    to: dateOf(clock.stop),
    outputs: outcomes.map(({ id }) => id),
    quantiles: "type 7, linear interpolation between order statistics",
  };
}

export const runName = (run: PageRun): string => runHash(recordOf(run));

export const namedOf = ({ scenarios }: PageRun): Named =>
  scenarios.map(({ scenario, ensemble }) => [scenario.id, ensemble]);

/** The manifest, with the hash of the quantiles as the command line writes them. */
export function manifestOf(run: PageRun, version: string): Manifest {
  const { format, ...rest } = recordOf(run);
  const table = quantileCsv(compiled.program, namedOf(run), rest.outputs);
  return { format, chokepoint: version, ...rest, files: { "quantiles.csv": hashOf(table) } };
}
