/** Fields that manifests and plans share, and how a fault in one is told. */
import { z } from "zod";
import { parseScenario, type Scenario } from "../scenario.ts";

export const hashField = z.string().regex(/^[0-9a-f]{64}$/, "a SHA-256 in hexadecimal");
export const textField = z.string().min(1).max(200);
export const modelField = z.strictObject({ name: textField, sha256: hashField });
/** A scenario with every change written out, whose levers `scenarioOf` checks. */
export const scenarioField = z.strictObject({
  id: textField,
  sha256: hashField,
  changes: z.record(z.string(), z.unknown()),
});

/** The scenario of a record. @throws Error where it is not to be run. */
export const scenarioOf = (
  { id, changes }: { readonly id: string; readonly changes: Readonly<Record<string, unknown>> },
  place: string,
): Scenario =>
  parseScenario({ id, title: id.slice(0, 80), story: "Read from a record of a run.", changes }, place);

/** Every fault, with its place. */
export const faultsOf = (error: z.ZodError, place: string, whole: string): string =>
  error.issues
    .map((issue) => `${place}: ${issue.path.map(String).join(".") || whole}: ${issue.message}`)
    .join("\n");
