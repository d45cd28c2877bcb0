/** Writes the documents that come from the model: docs/model.md, calibration.md, validation.md and their pictures. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { calibrationPage } from "./calibration-page.ts";
import { batteryFiles, generatorFiles } from "./files.ts";
import { modelPage } from "./model-page.ts";
import { stamp } from "./stamp.ts";
import { validationPage } from "./validation-page.ts";

const PICTURES = "docs/pictures";

writeFileSync("docs/model.md", modelPage());
writeFileSync("docs/calibration.md", calibrationPage());
const { text, pictures } = await validationPage(batteryFiles(), stamp(generatorFiles()));
mkdirSync(PICTURES, { recursive: true });
for (const name of readdirSync(PICTURES)) if (!pictures.has(name)) rmSync(`${PICTURES}/${name}`);
for (const [name, svg] of pictures) writeFileSync(`${PICTURES}/${name}`, svg);
writeFileSync("docs/validation.md", text);
