/** All that the model takes from the world: its parameters with their ranges, and the observations beside it. */
import {
  type EvidenceRow,
  evidence,
  evidenceById,
  type Observation,
  observations,
  sectors,
} from "../../model/index.ts";
import { levers } from "../../scenarios/index.ts";

export interface Row {
  readonly id: string;
  readonly kind: "parameter" | "observation";
  readonly about: string;
  readonly sector: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly shape: string;
  readonly confidence: Confidence;
  /** What the source says, in one sentence; empty for an assumption. */
  readonly claim: string;
  readonly source: string;
  readonly url: string | null;
  /** What is done with it. */
  readonly use: string;
}

export const CONFIDENCES = ["A", "B", "C", "D", "assumed"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const CONFIDENCE_WORDS: Readonly<Record<Confidence, string>> = {
  A: "A, primary or reviewed",
  B: "B, one reputable source",
  C: "C, weak or second-hand",
  D: "D, assumed from little",
  assumed: "assumption of the authors",
};

const known = new Map(evidence.map((row) => [row.id, row]));
const sectorOf = new Map(
  Object.entries(sectors).flatMap(([sector, quantities]) =>
    Object.keys(quantities).map((id) => [id, sector] as const),
  ),
);

/** What a lever sets, and how it is called. */
const setBy = new Map(
  levers.flatMap(({ label, parameters }) =>
    ("level" in parameters ? [parameters.level, parameters.start, parameters.ramp] : []).map(
      (id) => [id, label] as const,
    ),
  ),
);

/** Parameters sector by sector, those that a lever sets last; then observations. */
export const evidenceRows: readonly Row[] = [
  ...Object.entries(sectors)
    .flatMap(([sector, quantities]) =>
      Object.entries(quantities).flatMap(([id, quantity]): Row[] => {
        if (quantity.kind !== "parameter") return [];
        const { about, value, low, high, unit, shape, note = "", source = "assumption" } = quantity;
        const row = known.get(source);
        return [
          {
            ...{ id, kind: "parameter", about, sector, value, low, high, unit, shape },
            use: setBy.has(id) ? `Set by the lever ${setBy.get(id)}.` : note,
            ...sourceOf(row, source),
          },
        ];
      }),
    )
    .sort((a, b) => Number(setBy.has(a.id)) - Number(setBy.has(b.id))),
  ...observations.map((observation): Row => {
    const row = evidenceById(observation.row);
    const { quantity, low, central, high, unit, shape } = row;
    return {
      ...{ id: row.id, kind: "observation", about: `${quantity}, ${row.date}` },
      sector: observation.scope === "outcome" ? (sectorOf.get(observation.quantity) ?? "none") : "none",
      ...{ value: central, low, high, unit, shape, use: useOf(observation) },
      ...sourceOf(row, row.id),
    };
  }),
];

function sourceOf(row: EvidenceRow | undefined, source: string) {
  if (row !== undefined)
    return { confidence: row.confidence, claim: row.claim, source: row.title, url: row.url };
  const named = source === "assumption" ? "" : source;
  return { confidence: "assumed" as const, claim: "", source: named, url: null };
}

function useOf(observation: Observation): string {
  if (observation.scope === "outcome") return `The model is scored on it: ${observation.quantity}.`;
  return `${observation.scope === "input" ? "Goes into the model" : "Not compared"}: ${observation.reason}`;
}

export interface Filter {
  readonly kind: Row["kind"];
  /** Empty for all. */
  readonly sector: string;
  readonly confidence: "" | Confidence;
  /** Words that all have to be there, in whatever column. */
  readonly find: string;
}

const text = new Map(
  evidenceRows.map((row) => [
    row,
    [row.id, row.about, row.claim, row.source, row.unit, row.use, row.sector].join(" ").toLowerCase(),
  ]),
);

export function filtered({ kind, sector, confidence, find }: Filter): Row[] {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  return evidenceRows.filter(
    (row) =>
      row.kind === kind &&
      (sector === "" || row.sector === sector) &&
      (confidence === "" || row.confidence === confidence) &&
      words.every((word) => text.get(row)?.includes(word)),
  );
}

export const CSV_HEADER = [
  ...["id", "kind", "about", "sector", "value", "low", "high", "unit", "distribution"],
  ...["confidence", "claim", "source", "url", "use"],
];

export const csvRow = (row: Row): (string | number)[] => [
  ...[row.id, row.kind, row.about, row.sector, row.value ?? "", row.low ?? "", row.high ?? "", row.unit],
  ...[row.shape, row.confidence, row.claim, row.source, row.url ?? "", row.use],
];
