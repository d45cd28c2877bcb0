/** Says which levers stand where no source supports them. */
import { changesOf, leverById, presets } from "../../scenarios/index.ts";
import { formatPlain } from "../format.ts";
import { scenario } from "../state.ts";
import { isOutside } from "./lever-words.ts";

export function OutsideEvidence() {
  const outside = Object.entries(changesOf(scenario.value, presets))
    .map(([id, { level }]) => ({ lever: leverById(id), level }))
    .filter(({ lever, level }) => isOutside(lever, level));
  return (
    <p class={outside.length > 0 ? "outside" : "hidden"} role="status">
      {outside.length > 0 && (
        <>
          <strong>Outside the evidence:</strong>{" "}
          {outside.map(({ lever, level }) => `${lever.label} ${formatPlain(level)}`).join(", ")}. What the
          charts show is then the model's extrapolation.
        </>
      )}
    </p>
  );
}
