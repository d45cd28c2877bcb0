/** The four forms of combination: the same to the reference year, their limits, and their order after it. */
import { describe, expect, test } from "vitest";
import { outcomes } from "../../model/index.ts";
import { runModel } from "./sectors/runs.ts";

const forms = [0, 1, 2, 3].map((combinationForm) => runModel({ combinationForm }));
const [scarcest, stiff, easy, product] = forms as [
  (typeof forms)[0],
  (typeof forms)[0],
  (typeof forms)[0],
  (typeof forms)[0],
];
const id = "effectiveTrainingCompute";

describe("the forms", () => {
  test("are the same, bit for bit, to the reference year", () => {
    for (const form of forms)
      for (const outcome of outcomes)
        expect(form.at(outcome.id, 2021.9)).toBe(product.at(outcome.id, 2021.9));
  });
  test("are the product where all is as in the reference year", () => {
    for (const form of forms) expect(form.at(id, 2022) / product.at(id, 2022)).toBeCloseTo(1, 1);
  });
  test("punish a missing input the more, the harder inputs replace each other", () => {
    for (const year of [2026, 2030, 2034]) {
      expect(scarcest.at(id, year)).toBeLessThan(stiff.at(id, year));
      expect(stiff.at(id, year)).toBeLessThan(easy.at(id, year));
      expect(easy.at(id, year)).toBeLessThan(product.at(id, year));
    }
  });
  test("with an elasticity near zero come to the scarcest input, near one to the product", () => {
    const near = (sigmaLow: number) => runModel({ combinationForm: 1, sigmaLow });
    const log = (run: typeof product) => Math.log(run.at(id, 2026));
    expect(Math.abs(log(near(0.03)) / log(scarcest) - 1)).toBeLessThan(0.01);
    expect(Math.abs(log(near(0.999)) / log(product) - 1)).toBeLessThan(0.001);
  });
});
