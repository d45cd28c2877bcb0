/** What a lever is, and how one is written down. */
/** A policy set from a date on, or a sampled parameter whose whole distribution moves to a new middle. */
export type LeverParameters =
  | { readonly level: string; readonly start: string; readonly ramp: string }
  | { readonly central: string };

export interface Lever {
  readonly id: string;
  /** A: the coalition's sanctions; B: the target state's response; C: the world, uncertain. */
  readonly group: "A" | "B" | "C";
  readonly headline: boolean;
  readonly label: string;
  /** Unit of the parameter it sets. */
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value the model has today, in 2026. */
  readonly default: number;
  /** Values that the sources support. */
  readonly evidence: readonly [low: number, high: number];
  /** Ids of evidence rows; none where the range is assumed. */
  readonly sources: readonly string[];
  /** What the number means. */
  readonly plain: string;
  /** What to look for when it is moved. */
  readonly watch: string;
  /** Named values, from low to high. */
  readonly bands: readonly { readonly name: string; readonly value: number }[];
  readonly parameters: LeverParameters;
}

type Facts = Omit<Lever, "id" | "group" | "headline" | "bands" | "parameters"> & {
  readonly bands: Readonly<Record<string, number>>;
};

const bandsOf = (bands: Readonly<Record<string, number>>): Lever["bands"] =>
  Object.entries(bands).map(([name, value]) => ({ name, value }));

/** A lever on the policy instrument `quantity`, which has a level, a start and a ramp. */
export const policyLever = (
  id: string,
  group: Lever["group"],
  headline: boolean,
  facts: Facts,
  quantity = id,
): Lever => ({
  id,
  group,
  headline,
  ...facts,
  bands: bandsOf(facts.bands),
  parameters: { level: `${quantity}Level`, start: `${quantity}Start`, ramp: `${quantity}Ramp` },
});

/** A lever on the world: the sampled parameter of the same name moves. */
export const worldLever = (id: string, facts: Facts): Lever => ({
  id,
  group: "C",
  headline: false,
  ...facts,
  bands: bandsOf(facts.bands),
  parameters: { central: id },
});
