/** Every model of the collection gives the same bits with both back ends, where the collection is at hand. */
import { existsSync } from "node:fs";
import { relative } from "node:path";
import { describe, expect, test } from "vitest";
import { importXmile } from "../../model/engine/xmile/index.ts";
import { readModel } from "../../scenarios/cli/read-model.ts";
import { compareBackEnds } from "../helpers/two-back-ends.ts";
import { judge, modelsBelow } from "./run-tree.ts";

const FOLDER = "../shared/test-models";
const sound = existsSync(FOLDER)
  ? modelsBelow(FOLDER).filter((path) => judge(FOLDER, path).verdict !== "not sound")
  : [];

describe.skipIf(sound.length === 0)("the collection of models", () => {
  test.each(sound.map((path) => [relative(FOLDER, path), path]))("%s", (_, path) => {
    const { program } = importXmile(readModel(path));
    const outputs = [...program.states, ...program.auxiliaries].map(({ id }) => id);
    if (outputs.length === 0) return;
    const { difference, whole } = compareBackEnds(program, 4, { outputs });
    expect(difference).toBeUndefined();
    expect(whole).toBeGreaterThan(0);
  });
});
