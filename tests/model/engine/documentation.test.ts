/** The reader's guide keeps to the code: its example runs, its table has every function. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { BUILTINS } from "../../../model/engine/builtins.ts";
import * as engine from "../../../model/engine/index.ts";
import { expectRelative } from "../../helpers/models.ts";

const guide = readFileSync(new URL("../../../docs/engine.md", import.meta.url), "utf8");

test("the example of the guide runs, and cools as the closed form says", () => {
  const example = /```js\n([\s\S]*?)```/.exec(guide)?.[1] ?? "";
  const body = example.replace(/import (\{[^}]*\}) from "chokepoint\/engine";/, "const $1 = engine;");
  expect(body).not.toBe(example);
  const { times, series } = new Function("engine", `${body}; return { times, series };`)(engine);
  expect([...times]).toEqual([0, 10, 20, 30]);
  expectRelative(series[3], 283 + 70 * Math.exp(-3), 1e-9);
});

test("the guide has the form of every function", () => {
  const missing = Object.values(BUILTINS)
    .map(({ form }) => form)
    .filter((form) => /^[A-Z]/.test(form) && !guide.includes(`\`${form}\``));
  expect(missing).toEqual([]);
});
