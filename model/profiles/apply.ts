/** A profile put into a program: a new program with other parameters, the equations as they are. */
import { nearestNames, type Program } from "../engine/index.ts";
import type { Profile } from "./schema.ts";

/**
 * The program with the profile's parameters. A value without low and high is certain; one with them keeps the shape of
 * the parameter it replaces, or is triangular where that was fixed.
 * @throws Error naming the profile, each unknown parameter and the nearest known ones.
 */
export function applyProfile(program: Program, profile: Profile): Program {
  const known = program.parameters.map(({ id }) => id);
  const unknown = Object.keys(profile.parameters).filter((id) => !known.includes(id));
  if (unknown.length > 0) throw new Error(unknown.map((id) => unknownText(profile, id, known)).join("\n"));
  const factors = new Map(program.catalogue.map(({ id, factor }) => [id, factor]));
  const inOwnUnit = new Map(
    program.parameters.flatMap((slot) => {
      const given = profile.parameters[slot.id];
      if (given === undefined) return [];
      const { value, low = value, high = value } = given;
      const kept = slot.shape === "fixed" ? "triangular" : slot.shape;
      return [[slot.id, { value, low, high, shape: low === high ? ("fixed" as const) : kept }]];
    }),
  );
  return {
    ...program,
    parameters: program.parameters.map((slot) => {
      const given = inOwnUnit.get(slot.id);
      if (given === undefined) return slot;
      const factor = factors.get(slot.id) ?? 1;
      const { value, low, high, shape } = given;
      // Adding 0 makes 0 of -0, which a program stored as JSON would lose.
      return {
        ...slot,
        value: value * factor + 0,
        low: low * factor + 0,
        high: high * factor + 0,
        shape,
      };
    }),
    catalogue: program.catalogue.map((entry) => {
      const given = inOwnUnit.get(entry.id);
      if (given === undefined || entry.quantity.kind !== "parameter") return entry;
      return { ...entry, quantity: { ...entry.quantity, ...given } };
    }),
  };
}

function unknownText({ id: profile }: Profile, id: string, known: readonly string[]): string {
  const near = nearestNames(id, known);
  const advice =
    near.length > 0 ? `nearest known: ${near.join(", ")}` : "see the catalogue for the known ones";
  return `${profile}: parameters.${id}: the model has no such parameter; ${advice}`;
}
