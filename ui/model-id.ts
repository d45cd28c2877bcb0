/** Short name of what the numbers rest on, the model and its fit: links carry it, so that none changes unseen. */
import { modelHash } from "../model/compiled.ts";
import { fitHash } from "../scenarios/index.ts";

export const MODEL_ID = `${modelHash.slice(0, 8)}-${fitHash.slice(0, 8)}`;
