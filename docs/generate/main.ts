/** Writes the documents that come from the model: docs/model.md, calibration.md, validation.md and their pictures. */
import { writeFileSync } from "node:fs";
import { calibrationPage } from "./calibration-page.ts";
import { modelPage } from "./model-page.ts";

writeFileSync("docs/model.md", modelPage());
writeFileSync("docs/calibration.md", calibrationPage());
