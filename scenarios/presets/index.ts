/** The presets in the order they are offered (model.md, section 7), checked by the same schema as a user's own files. */
import { parseScenario, type Scenario } from "../scenario.ts";
import asTheArticleTellsIt from "./as-the-article-tells-it.json" with { type: "json" };
import chipsOnly from "./chips-only.json" with { type: "json" };
import controlsOfFebruary2022 from "./controls-of-february-2022.json" with { type: "json" };
import efficiencyShock from "./efficiency-shock.json" with { type: "json" };
import everythingAtOnce from "./everything-at-once.json" with { type: "json" };
import ideasOnly from "./ideas-only.json" with { type: "json" };
import leakyControls from "./leaky-controls.json" with { type: "json" };
import locationVerifiedChips from "./location-verified-chips.json" with { type: "json" };
import noControls from "./no-controls.json" with { type: "json" };
import partnerLifeline from "./partner-lifeline.json" with { type: "json" };
import reliefIn2028 from "./relief-in-2028.json" with { type: "json" };
import secondMobilisation from "./second-mobilisation.json" with { type: "json" };
import talentOnly from "./talent-only.json" with { type: "json" };
import tightCoalition from "./tight-coalition.json" with { type: "json" };
import today from "./today.json" with { type: "json" };

export const presets: readonly Scenario[] = [
  noControls,
  controlsOfFebruary2022,
  today,
  asTheArticleTellsIt,
  leakyControls,
  tightCoalition,
  partnerLifeline,
  talentOnly,
  chipsOnly,
  ideasOnly,
  everythingAtOnce,
  reliefIn2028,
  secondMobilisation,
  locationVerifiedChips,
  efficiencyShock,
].map((preset) => parseScenario(preset, preset.id));
