/** A sample of what `npm run fuzz` does at length. */
import { expect, test } from "vitest";
import { importXmile } from "../../model/engine/xmile/index.ts";
import { seeds } from "./seeds.ts";
import { fuzz } from "./xmile.ts";

test("the models that damage begins from are sound", () => {
  for (const text of seeds) expect(() => importXmile(text)).not.toThrow();
});

test("damaged models are read or refused in plain words", () => {
  const { read, refused, broken } = fuzz(seeds, "1", 0, 3000);
  expect(broken).toEqual([]);
  // Both happen often enough for the test to mean something.
  expect(read).toBeGreaterThan(200);
  expect(refused).toBeGreaterThan(300);
});
