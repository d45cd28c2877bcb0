/** What is said of a chart: counts of runs, and descriptions worked out from the numbers. */
import { describe, expect, it } from "vitest";
import { chanceOf, chanceWords } from "../../../ui/charts/chance.ts";
import { type Described, describe as describeChart, turningPoints } from "../../../ui/charts/description.ts";

const values = (...list: number[]): Float64Array => Float64Array.from(list);

describe("the chance of passing a threshold", () => {
  it("counts the runs beyond it, without those that failed and those right on it", () => {
    const runs = values(1, 2, 3, 4, Number.NaN);
    expect(chanceOf(runs, 2, true)).toMatchObject({ beyond: 2, runs: 4 });
    expect(chanceOf(runs, 2, false)).toMatchObject({ beyond: 1, runs: 4 });
  });

  it("has the error of a binomial count", () => {
    // sqrt(200 * 0.25 * 0.75)
    expect(chanceOf(new Float64Array(200).fill(1, 0, 50), 0.5, true).error).toBeCloseTo(6.1237, 4);
  });

  it.each([
    [{ beyond: 17, runs: 50, error: 3.35 }, "17 of 50 runs (error ±4)"],
    [{ beyond: 68, runs: 200, error: 6.7 }, "68 of 200 runs, about 17 in 50 (error ±2 in 50)"],
    [{ beyond: 1, runs: 1000, error: 1 }, "1 of 1000 runs, fewer than 1 in 50 (error ±1 in 50)"],
    [{ beyond: 999, runs: 1000, error: 1 }, "999 of 1000 runs, more than 49 in 50 (error ±1 in 50)"],
    [{ beyond: 0, runs: 200, error: 0 }, "0 of 200 runs, about 0 in 50 (error ±0 in 50)"],
    [{ beyond: 0, runs: 0, error: Number.NaN }, "no run"],
  ])("%o is said as a count", (chance, words) => {
    expect(chanceWords(chance)).toBe(words);
  });
});

describe("the description of a chart", () => {
  const flat = (middle: number[], spread: number[]) => ({
    name: "Today",
    low: middle.map((value, i) => value - (spread[i] ?? 0)),
    middle,
    high: middle.map((value, i) => value + (spread[i] ?? 0)),
  });
  const chart: Described = {
    quantity: "Lag",
    units: "months",
    dates: ["2020", "2021", "2022", "2023", "2024"],
    baseline: flat([10, 20, 30, 20, 15], [1, 1, 2, 3, 4]),
    scenario: undefined,
    observations: 1,
    say: String,
  };

  it("says how it is made, its statistics and its trends", () => {
    const [construction, statistics, trends] = describeChart(chart);
    expect(construction).toBe(
      "Line chart with bands: Lag, months, from 2020 to 2024; the median of Today, and bands that hold 50 and 90 % of runs. 1 observation as points.",
    );
    expect(statistics).toBe(
      "The median of Today begins at 10 and ends at 15; its highest value is 30 in 2022, its lowest 10 in 2020. At the end 90 % of runs lie between 11 and 19.",
    );
    expect(trends).toBe(
      "The median rises until 2022, then falls until 2024. The runs spread apart over time.",
    );
  });

  it("says from when and how far a scenario departs", () => {
    const scenario = { ...flat([10, 20, 30, 26, 25], [1, 1, 1, 1, 1]), name: "The scenario" };
    const [construction, , trends] = describeChart({ ...chart, scenario });
    expect(construction).toContain("the median of The scenario as a solid line, that of Today dashed");
    expect(trends).toContain("The scenario leaves Today in 2023 and lies furthest above it in 2024, by 10.");
  });

  it("finds turning points beyond a size, and none in a level line", () => {
    expect(turningPoints([0, 5, 4.9, 10, 2, 3], 1)).toEqual([0, 3, 4, 5]);
    expect(turningPoints([1, 1, 1], 1)).toEqual([0, 2]);
    expect(turningPoints([10, 8, 8.5, 4, 4.2], 1)).toEqual([0, 4]);
  });
});
