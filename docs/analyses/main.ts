/** Writes docs/attribution.md, docs/sensitivity.md and their pictures: some minutes of runs. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { stamp } from "../generate/stamp.ts";
import { attributionPage } from "./attribution-page.ts";
import { sensitivityPage } from "./sensitivity-page.ts";
import { analysisSources } from "./sources.ts";

const PICTURES = "docs/analyses/pictures";
const made = stamp(analysisSources());
const pages = { attribution: await attributionPage(made), sensitivity: await sensitivityPage(made) };

mkdirSync(PICTURES, { recursive: true });
const pictures = Object.values(pages).flatMap((page) => [...page.pictures]);
const names = new Set(pictures.map(([name]) => name));
for (const name of readdirSync(PICTURES)) if (!names.has(name)) rmSync(`${PICTURES}/${name}`);
for (const [name, svg] of pictures) writeFileSync(`${PICTURES}/${name}`, svg);
for (const [name, { text }] of Object.entries(pages)) writeFileSync(`docs/${name}.md`, text);
