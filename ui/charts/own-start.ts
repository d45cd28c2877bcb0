/** Where the scenario's own policy begins: the earliest start among its dated levers. */
import { computed } from "@preact/signals";
import { changesOf, leverById, monthOf, presets } from "../../scenarios/index.ts";
import { scenario } from "../state.ts";

/** Levers that name no date begin here, as in scenarios/scenario.ts. */
const UNDATED = "2027-01-01";

/** In decimal years; undefined where no dated lever is moved. */
export const ownStart = computed<number | undefined>(() => {
  const starts = Object.entries(changesOf(scenario.value, presets)).flatMap(([id, { start = UNDATED }]) =>
    "start" in leverById(id).parameters ? [monthOf(start) / 12] : [],
  );
  return starts.length === 0 ? undefined : Math.min(...starts);
});
