/** How sure a piece of evidence is, in words. */
import type { EvidenceRow } from "../../model/index.ts";

export const CONFIDENCE: Readonly<
  Record<EvidenceRow["confidence"], { readonly name: string; readonly meaning: string }>
> = {
  A: { name: "Well founded", meaning: "a primary or reviewed source" },
  B: { name: "Reported", meaning: "one reputable outlet, or a simple derivation from sound figures" },
  C: { name: "Weakly founded", meaning: "second-hand or from a single source, not verified independently" },
  D: { name: "Assumed", meaning: "the authors' assumption; no source gives it" },
};
