/** Which uncertain parameters a sensitivity looks at. */
import { compiled } from "../../model/compiled.ts";
import { applyProfile, nearestNames, type Profile } from "../../model/index.ts";
import { levers, quantityOf, type Settings, uncertainParameters } from "../index.ts";
import { UsageError } from "./failures.ts";

/** The parameters a design places. @throws UsageError naming the nearest to one that is not uncertain. */
export function inputsOf(
  settings: Settings,
  country: Profile | undefined,
  { levers: onlyLevers, inputs }: { readonly levers: boolean; readonly inputs?: string | undefined },
): string[] {
  if (onlyLevers && inputs !== undefined) throw new UsageError("--levers and --inputs: give one of the two");
  const program = country ? applyProfile(compiled.program, country) : compiled.program;
  const all = uncertainParameters(program, settings).map(({ id }) => id);
  if (onlyLevers) {
    const moved = new Set(levers.filter(({ group }) => group === "C").map(quantityOf));
    return all.filter((id) => moved.has(id));
  }
  if (inputs === undefined) return all;
  const asked = inputs.split(",").map((name) => name.trim());
  for (const name of asked)
    if (!all.includes(name)) {
      const near = nearestNames(name, all);
      throw new UsageError(
        `--inputs: "${name}" is no uncertain parameter of this scenario${near.length > 0 ? `; nearest: ${near.join(", ")}` : ""}`,
      );
    }
  return all.filter((id) => asked.includes(id));
}
