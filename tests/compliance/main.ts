/** `npm run compliance -- FOLDER [EXTENSION]`: a line a model, and how many agree. Exit status 1 where one fails that should not. */
import { existsSync } from "node:fs";
import { columns } from "../../scenarios/cli/columns.ts";
import { EXTENSIONS, judge, modelsBelow, type Verdict } from "./run-tree.ts";

const SHARED = "../shared/test-models";
const VERDICTS: readonly Verdict[] = ["whole", "in part", "not sound", "FAILED"];

const [given, wanted] = process.argv.slice(2);
const extension = EXTENSIONS.find((one) => one === wanted);
const folder = given ?? SHARED;
if (wanted !== undefined && extension === undefined) {
  process.stdout.write(`"${wanted}" is no extension of models: ${EXTENSIONS.join(", ")}\n`);
  process.exitCode = 2;
} else if (!existsSync(folder)) {
  process.stdout.write(`No models to run: there is no folder ${folder}\n`);
  // A folder that was asked for has to be there; the one beside the project need not.
  process.exitCode = given === undefined ? 0 : 2;
} else {
  const judged = modelsBelow(folder, extension).map((path) => judge(folder, path));
  process.stdout.write(
    columns(
      [
        ["model", "verdict", "columns", ""],
        ...judged.map(({ file, verdict, columns: agreed, remark }) => [file, verdict, agreed, remark]),
      ],
      [false, false, false, false],
    ),
  );
  const counts = VERDICTS.map(
    (verdict) => `${judged.filter((one) => one.verdict === verdict).length} ${verdict}`,
  );
  process.stdout.write(`\n${judged.length} models: ${counts.join(", ")}\n`);
  process.exitCode = judged.some(({ verdict }) => verdict === "FAILED") || judged.length === 0 ? 1 : 0;
}
