/** Goal seek on responses whose answer is known in closed form. */
import { expect, test } from "vitest";
import { type Goal, seek } from "../../../scenarios/analysis/seek.ts";
import { rootKey } from "../../../scenarios/seeds/index.ts";

const key = rootKey("1");
const goal: Goal = { low: 0, high: 1, target: 0, side: "above", share: 0.5 };
/** Member i of 101 has the outcome i + response(level). */
const spread = (response: (level: number) => number) => (levels: readonly number[]) =>
  Promise.resolve(levels.map((level) => Float64Array.from({ length: 101 }, (_, i) => i + response(level))));
const alike = (response: (level: number) => number) => (levels: readonly number[]) =>
  Promise.resolve(levels.map((level) => new Float64Array(5).fill(response(level))));

test("the median reaches the target where the line says", async () => {
  const { reached, crossings } = await seek(
    spread((level) => 100 * level),
    { ...goal, target: 80 },
    key,
  );
  expect(crossings).toHaveLength(1);
  expect(crossings[0]?.level).toBeCloseTo(0.3, 12);
  expect(reached[0]?.[0]).toBeCloseTo(0.3, 12);
  expect(reached[0]?.[1]).toBe(1);
});
test("a larger share of members needs the point that this share reaches, on either side", async () => {
  const rising = spread((level) => 100 * level);
  const most = await seek(rising, { ...goal, target: 80, share: 0.9 }, key);
  expect(most.crossings[0]?.level).toBeCloseTo(0.7, 12); // nine in ten stand at 10 or above
  const below = await seek(rising, { ...goal, target: 120, share: 0.9, side: "below" }, key);
  expect(below.reached[0]?.[0]).toBe(0);
  expect(below.reached[0]?.[1]).toBeCloseTo(0.3, 12); // nine in ten stand at 90 or below
});
test("the range over resampled members is about that of the order statistics of a median", async () => {
  const { crossings } = await seek(
    spread((level) => 100 * level),
    { ...goal, target: 80 },
    key,
  );
  const [low = Number.NaN, high = Number.NaN] = crossings[0]?.range ?? [];
  // Ranks (n + 1) / 2 -+ 1.645 sqrt(n) / 2, of 101 members one unit apart: -+ 8.3 units.
  expect(Math.abs(low - (0.3 - 0.083))).toBeLessThan(0.03);
  expect(Math.abs(high - (0.3 + 0.083))).toBeLessThan(0.03);
  expect(crossings[0]?.resamplesThatCross).toBe(200);
});
test("a response that turns back is reached between two crossings", async () => {
  const { reached } = await seek(
    alike((level) => level * (1 - level)),
    { ...goal, target: 0.16 },
    key,
  );
  expect(reached).toHaveLength(1);
  expect(reached[0]?.[0]).toBeCloseTo(0.2, 5);
  expect(reached[0]?.[1]).toBeCloseTo(0.8, 5);
});
test("where no value reaches the target there is no stretch, and where all do it is the whole range", async () => {
  const hill = alike((level) => level * (1 - level));
  const none = await seek(hill, { ...goal, target: 0.26 }, key);
  expect(none).toMatchObject({ reached: [], crossings: [] });
  expect(Math.max(...none.points.map(({ value }) => value))).toBe(0.25);
  expect((await seek(hill, { ...goal, target: 0 }, key)).reached).toEqual([[0, 1]]);
});
test("a jump is found to a 512th of the range", async () => {
  const { crossings } = await seek(
    alike((level) => (level < 0.437 ? 0 : 9)),
    { ...goal, target: 5 },
    key,
  );
  expect(Math.abs((crossings[0]?.level ?? 0) - 0.437)).toBeLessThan(1 / 512);
});
test("a failed member is left out", async () => {
  const { crossings } = await seek(
    async (levels) =>
      levels.map((level) => Float64Array.of(level > 0.5 ? Number.NaN : 99, level, level, level)),
    { ...goal, target: 0.6 },
    key,
  );
  expect(crossings[0]?.level).toBeCloseTo(0.6, 12);
  expect(crossings[0]?.range[0]).toBeCloseTo(0.6, 12);
});
