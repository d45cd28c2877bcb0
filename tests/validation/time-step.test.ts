/** Integration error: half the time step moves no headline outcome by more than a hundredth of its scenario effect. */
import { describe, expect, test } from "vitest";
import { presets } from "../../scenarios/presets/index.ts";
import { settingsOf } from "../../scenarios/settings.ts";
import { program, runModel, type Source, source } from "../model/sectors/runs.ts";

const headline = [
  ...["sovereignLag", "deployedLag", "capabilityScore", "h100eInService", "gpusInService"],
  ...["modelBuilders", "servedDemandShare"],
];
const years = [2028, 2030, 2032, 2034];
const dt = program.clock.dt;
const central = Object.fromEntries(
  presets.map((preset) => {
    const { fixed, centred } = settingsOf(preset, presets);
    const changes = { ...fixed, ...centred };
    return [
      preset.id,
      { coarse: runModel(changes, undefined, { dt }), fine: runModel(changes, undefined, { dt: dt / 2 }) },
    ];
  }),
);
const of = (id: string) => {
  const found = central[id];
  if (found === undefined) throw new Error(`no preset ${id}`);
  return found;
};

describe.each(headline)("%s", (id) => {
  test("keeps every scenario's effect to a hundredth of the largest one", () => {
    const today = of("today");
    for (const year of years) {
      const effects = presets.map((preset) => {
        const { coarse, fine } = of(preset.id);
        return {
          coarse: coarse.at(id, year) - today.coarse.at(id, year),
          fine: fine.at(id, year) - today.fine.at(id, year),
        };
      });
      const largest = Math.max(...effects.map(({ fine }) => Math.abs(fine)));
      for (const { coarse, fine } of effects)
        expect(Math.abs(coarse - fine) / largest, `${year}`).toBeLessThan(0.01);
    }
  });
  test("itself moves by less than a hundredth", () => {
    const { coarse, fine } = of("today");
    for (const year of [2022, 2023, 2024, 2025, ...years])
      expect(Math.abs(fine.at(id, year) / coarse.at(id, year) - 1)).toBeLessThan(0.01);
  });
});

describe("events", () => {
  const logLag = (next: Source, step: number) => runModel({ burstRate: 2 }, next, { dt: step });
  test("come at the same months whatever the step, and no member moves by more than a hundredth", () => {
    for (const seed of [1, 2, 3, 4]) {
      const coarse = logLag(source(seed), dt);
      const fine = logLag(source(seed), dt / 2);
      for (const id of ["sovereignLag", "gpusInService", "h100eInService"])
        for (const year of [2026, 2030, 2034])
          expect(Math.abs(fine.at(id, year) / coarse.at(id, year) - 1)).toBeLessThan(0.01);
    }
  });
});

describe("the order of the method", () => {
  // Richardson's estimate: where the error is proportional to the step, halving it halves what halving it again changes.
  const order = (id: string, year: number): number => {
    const [coarse, middle, fine] = [dt, dt / 2, dt / 4].map((step) =>
      runModel({}, undefined, { dt: step }).at(id, year),
    ) as [number, number, number];
    return Math.log2((coarse - middle) / (middle - fine));
  };
  test.each([
    ...["gpusInService", "itWorkforce", "largestOwnRun", "methodsDate", "warChest"].map((id) => [id, 2022]),
    ...["sovereignLag", "h100eInService", "itWorkforce", "largestOwnRun", "methodsDate"].map((id) => [
      id,
      2030,
    ]),
    ...["modelBuilders", "warChest"].map((id) => [id, 2030]),
  ] as [string, number][])("is one, as Euler's is, to a fifth, in %s of %i", (id, year) => {
    expect(Math.abs(order(id, year) - 1)).toBeLessThan(0.2);
  });
  test("is no worse than one in the number of cards of 2030, whose errors nearly cancel", () => {
    expect(order("gpusInService", 2030)).toBeGreaterThan(0.8);
  });
});
