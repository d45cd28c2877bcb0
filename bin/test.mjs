/** Everything that has to hold: build, types, lint, and all tests, the page's in a real Chromium. */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { engines } from "./browser.mjs";

const REPORT = "node_modules/.cache/test-report.json";
const counts = { passed: 0, failed: 0 };

/** Runs a tool of the project; true when it ended well. */
function tool(title, path, words, env = {}) {
  process.stdout.write(`\n${title}\n`);
  const { status } = spawnSync(process.execPath, [path, ...words], {
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  return status === 0;
}
const count = (passed) => {
  counts[passed ? "passed" : "failed"] += 1;
  return passed;
};

count(tool("Build", "bin/build.mjs", []));
count(tool("Types", "node_modules/typescript/bin/tsc", ["-b"]));
count(tool("Lint and format", "node_modules/@biomejs/biome/bin/biome", ["ci", "."]));
count(tool("Compliance of XMILE models", "bin/compliance.mjs", []));
rmSync(REPORT, { force: true });
const words = [
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${REPORT}`,
  ...process.argv.slice(2),
];
const ended = tool("Tests", "node_modules/vitest/vitest.mjs", words, engines());
try {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(REPORT, "utf8"));
  counts.passed += numPassedTests;
  counts.failed += numFailedTests;
  // A file that could not be loaded, or an error outside any test, counts as a failure of its own.
  if (!ended && numFailedTests === 0) counts.failed += Math.max(1, numFailedTestSuites);
} catch (error) {
  counts.failed += 1;
  process.stdout.write(`The test report could not be read: ${error.message}\n`);
}
process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed\n`);
process.exitCode = counts.failed === 0 ? 0 : 1;
