/** The files that the documents are made from, read from the checkout. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import type { TestFile } from "./battery.ts";

function filesUnder(folder: string, ending: RegExp): TestFile[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = `${folder}/${name}`;
      if (statSync(path).isDirectory()) return filesUnder(path, ending);
      return ending.test(name) ? [{ path, text: readFileSync(path, "utf8") }] : [];
    });
}

export const generatorFiles = (): TestFile[] => filesUnder("docs/generate", /\.(ts|md)$/);
export const batteryFiles = (): TestFile[] => [
  ...filesUnder("tests/validation", /\.test\.ts$/),
  ...filesUnder("tests/model", /\.test\.ts$/).filter(({ path }) => !path.startsWith("tests/model/engine/")),
];
