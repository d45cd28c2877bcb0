/** A plan: all that the rows of a large table follow from, so that any machine can make any part of them. */
import { z } from "zod";
import { type Profile, profileSchema } from "../../model/index.ts";
import { monthOf } from "../dates.ts";
import {
  faultsOf,
  hashField,
  hashOf,
  type Manifest,
  modelField,
  scenarioField,
  scenarioOf,
  textField,
} from "../results/index.ts";

const FORMAT = "chokepoint-plan/1";
/** As many as fit the member's column, and a safe whole number of rows. */
export const MOST_MEMBERS = 1e9;

const planSchema = z.strictObject({
  format: z.literal(FORMAT),
  chokepoint: textField,
  model: modelField,
  fit: hashField,
  profile: z.union([z.literal("russia"), profileSchema]),
  scenario: scenarioField,
  seed: textField,
  members: z.int().min(1).max(MOST_MEMBERS),
  method: z.enum(["euler", "rk4"]),
  dt: z.number().positive().max(1),
  at: z.array(z.string().refine(isFirstOfMonth, "the first of a month, as in 2030-01-01")).min(1),
  outputs: z.array(textField).min(1),
  sha256: hashField,
});

export interface Plan {
  readonly format: typeof FORMAT;
  readonly chokepoint: string;
  readonly model: { readonly name: string; readonly sha256: string };
  readonly fit: string;
  /** The reference country, or another in full. */
  readonly profile: "russia" | Profile;
  readonly scenario: Manifest["scenarios"][number];
  readonly seed: string;
  readonly members: number;
  readonly method: "euler" | "rk4";
  readonly dt: number;
  /** Dates whose values are kept, each the first of a month. */
  readonly at: readonly string[];
  readonly outputs: readonly string[];
  /** Of all the above; the name of the plan in every part made by it. */
  readonly sha256: string;
}

/** A plan with its hash. */
export function makePlan(content: Omit<Plan, "format" | "sha256">): Plan {
  const plan = { format: FORMAT, ...content } as const;
  return { ...plan, sha256: hashOf(JSON.stringify(inOneOrder(plan))) };
}

/** Whether the content of a file says that it is a plan, whole or not. */
export const isPlan = (input: unknown): boolean =>
  typeof input === "object" &&
  input !== null &&
  "format" in input &&
  String(input.format).startsWith("chokepoint-plan/");

/** @throws Error naming every fault; a plan that was changed after it was made is refused too. */
export function parsePlan(input: unknown, place: string): Plan {
  const read = planSchema.safeParse(input);
  if (!read.success) throw new Error(faultsOf(read.error, place, "plan"));
  const { sha256, ...content } = read.data as Plan;
  scenarioOf(content.scenario, place);
  const ours = makePlan(content).sha256;
  if (ours !== sha256)
    throw new Error(
      `${place}: its content has hash ${ours.slice(0, 12)}, and it says ${sha256.slice(0, 12)}: a plan is not edited but made anew`,
    );
  return read.data as Plan;
}

/** A column of values for each outcome and date, outcomes first. */
export const valueColumns = ({ outputs, at }: Pick<Plan, "outputs" | "at">) =>
  outputs.flatMap((variable) => at.map((date) => ({ name: `${variable}@${date}`, variable, date })));

function isFirstOfMonth(date: string): boolean {
  try {
    return Number.isInteger(monthOf(date));
  } catch {
    return false;
  }
}

/** The same content with its keys sorted: how a file orders them is no part of what it says. */
function inOneOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOneOrder);
  if (typeof value !== "object" || value === null) return value;
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, inner]) => [key, inOneOrder(inner)]));
}
