/** The evidence: facts restated from public sources, each with its address, that parameters and observations cite. */
import type { Shape } from "../engine/index.ts";
import hardware from "./hardware.json" with { type: "json" };
import peopleAndCapability from "./people-and-capability.json" with { type: "json" };

export { type Measure, type Observation, observations } from "./observations.ts";

export interface EvidenceRow {
  readonly id: string;
  /** parameter: may be sampled; calibration: a target; series: values of different dates; structure: no number. */
  readonly role: "parameter" | "calibration" | "series" | "structure";
  readonly quantity: string;
  /** One sentence in our own words. */
  readonly claim: string;
  /** About the 5, 50 and 95 % points, in `unit`; null where the source gives no number. */
  readonly low: number | null;
  readonly central: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly date: string;
  /** A: primary or reviewed; B: one reputable outlet or simple derivation; C: weak or second-hand; D: assumed. */
  readonly confidence: "A" | "B" | "C" | "D";
  readonly shape: Shape;
  /** Title of the source as it stands there. */
  readonly title: string;
  readonly url: string | null;
}

export const evidence = [...hardware, ...peopleAndCapability] as readonly EvidenceRow[];

const rows = new Map(evidence.map((row) => [row.id, row]));

/** The row with that id. @throws Error naming an id that no row has. */
export function evidenceById(id: string): EvidenceRow {
  const row = rows.get(id);
  if (row === undefined) throw new Error(`no evidence row "${id}": see model/evidence for the ids in use`);
  return row;
}
