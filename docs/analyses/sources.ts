/** The files that docs/attribution.md and docs/sensitivity.md are made from, besides the model. */
import { readdirSync, readFileSync, statSync } from "node:fs";

const PLACES = [
  "docs/analyses",
  "docs/generate/markdown.ts",
  "docs/generate/picture.ts",
  "scenarios/analysis/attribution",
  "scenarios/analysis/bootstrap.ts",
  "scenarios/analysis/sensitivity",
  "scenarios/ensemble/members.ts",
  "scenarios/ensemble/points.ts",
  "scenarios/seeds/designs",
];

interface Source {
  readonly path: string;
  readonly text: string;
}

export const analysisSources = (): Source[] => PLACES.flatMap(under);

function under(path: string): Source[] {
  if (!statSync(path).isDirectory()) return [{ path, text: readFileSync(path, "utf8") }];
  return readdirSync(path)
    .filter((name) => name.endsWith(".ts") || !name.includes("."))
    .flatMap((name) => under(`${path}/${name}`));
}
