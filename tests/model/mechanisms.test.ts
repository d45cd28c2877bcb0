/** The mechanisms that the story needs, one test each (docs show a picture of each). */
import { describe, expect, test } from "vitest";
import { presets } from "../../scenarios/presets/index.ts";
import { settingsOf } from "../../scenarios/settings.ts";
import { runModel, source } from "./sectors/runs.ts";

const preset = (id: string) => {
  const found = presets.find((item) => item.id === id);
  if (found === undefined) throw new Error(`no preset ${id}`);
  const { fixed, centred } = settingsOf(found, presets);
  return runModel({ ...fixed, ...centred });
};
const base = runModel();

describe("stock against flow", () => {
  const stopped = runModel({ budgetEffortLevel: 0, budgetEffortStart: 2025, loopR7: 0 });
  test("when arrivals stop, the fleet keeps working and falls only over years", () => {
    const share = (year: number) => stopped.at("gpusInService", year) / stopped.at("gpusInService", 2026);
    expect(stopped.at("grayArrivals", 2028)).toBeLessThan(base.at("grayArrivals", 2028) / 20);
    expect(share(2027)).toBeGreaterThan(0.85);
    expect(share(2034)).toBeLessThan(0.45);
  });
});

describe("bursts and designation", () => {
  test("a burst brings thousands of cards in months, attention rises, and its kind of channel shrinks", () => {
    const without = runModel({ burstSize: 1 });
    expect(base.total("grayArrivals", 2024.1, 2025)).toBeGreaterThan(
      without.total("grayArrivals", 2024.1, 2025) + 5000,
    );
    expect(base.at("attention[large]", 2025)).toBeGreaterThan(5 * without.at("attention[large]", 2025));
    const open = (run: typeof base) => run.at("capacity[large]", 2026) / run.at("target[large]", 2026);
    expect(open(base)).toBeLessThan(0.95 * open(without));
  });
  test("attention begins to rise about half a year after the volume", () => {
    const early = base.at("attention[large]", 2024.3);
    expect(base.at("attention[large]", 2024.3)).toBeLessThan(0.2 * base.at("attention[large]", 2025.2));
    expect(early).toBeGreaterThan(0);
  });
  test("later bursts lift some members and not others", () => {
    const cards = [1, 2, 3, 4, 5, 6].map((seed) => runModel({}, source(seed)).at("gpusInService", 2030));
    expect(Math.max(...cards)).toBeGreaterThan(1.1 * Math.min(...cards));
  });
});

describe("burnout", () => {
  const lossTo2030 = (changes: Record<string, number>) => {
    const denied = runModel(changes);
    const served = runModel({ ...changes, constraintBurnout: 0 });
    const log = (run: typeof base) => Math.log(run.at("effectiveTrainingCompute", 2030));
    return log(served) - log(denied);
  };
  const usual = lossTo2030({});
  test("is second order: a tenth of what missing chips cost, or less of the lag than a month", () => {
    const served = runModel({ constraintBurnout: 0 });
    expect(base.at("sovereignLag", 2030) - served.at("sovereignLag", 2030)).toBeLessThan(1);
    expect(usual).toBeLessThan(0.2);
  });
  test("costs several times as much when a batch defect or heat strikes", () => {
    expect(lossTo2030({ defectRate: 5000, defectDuration: 3, defectMultiplier: 5 })).toBeGreaterThan(
      2 * usual,
    );
    expect(lossTo2030({ heatRate: 5000, heatDuration: 12 })).toBeGreaterThan(2 * usual);
  });
});

describe("people", () => {
  const lost = (id: string) => 1 - base.at(id, 2023) / base.at(id, 2022.1);
  test("the leading ones are lost in a far larger share than heads are", () => {
    expect(lost("builders[elite]")).toBeGreaterThan(0.2);
    expect(lost("builders[elite]")).toBeGreaterThan(3 * lost("modelBuilders"));
    expect(lost("talentIndex")).toBeGreaterThan(lost("modelBuilders"));
  });
  test("recover in number, while the share of leading ones among them does not", () => {
    const leading = (year: number) => base.at("builders[elite]", year) / base.at("modelBuilders", year);
    expect(base.at("itWorkforce", 2024)).toBeGreaterThan(base.at("itWorkforce", 2022.1));
    expect(base.at("modelBuilders", 2024)).toBeGreaterThan(base.at("modelBuilders", 2022.1));
    for (const year of [2024, 2028, 2034.9]) expect(leading(year)).toBeLessThan(0.8 * leading(2022.1));
  });
});

describe("the lags", () => {
  test("in computing is twice that in capability and more, since methods and weights diffuse", () => {
    for (const year of [2024, 2026, 2028, 2030, 2032])
      expect(base.at("computeLag", year)).toBeGreaterThan(2 * base.at("sovereignLag", year));
    expect(base.at("sovereignLag", 2026)).toBeGreaterThan(base.at("deployedLag", 2026));
  });
});

describe("money", () => {
  const span = (from: number, to: number) => base.total("moneyBinding", from, to) / (12 * (to - from));
  test("binds in no month of 2023, in some of 2024, and more after 2030 than before", () => {
    expect(span(2023, 2024)).toBe(0);
    expect(span(2024, 2025)).toBeGreaterThan(0);
    expect(span(2030, 2034.9)).toBeGreaterThan(span(2023, 2030));
  });
});

describe("the article's story beside the evidence's", () => {
  test("is worse in cards, people and both lags", () => {
    const article = preset("as-the-article-tells-it");
    for (const id of ["sovereignLag", "deployedLag"])
      expect(article.at(id, 2030)).toBeGreaterThan(base.at(id, 2030) + 1);
    for (const id of ["gpusInService", "modelBuilders", "talentIndex"])
      expect(article.at(id, 2030)).toBeLessThan(0.9 * base.at(id, 2030));
  });
});

describe("presets", () => {
  const lag = (id: string) => preset(id).at("sovereignLag", 2030);
  test("are fifteen, and their lags are in the order of their stories", () => {
    expect(presets).toHaveLength(15);
    const order = [
      "no-controls",
      "controls-of-february-2022",
      "today",
      "tight-coalition",
      "everything-at-once",
    ];
    const lags = order.map(lag);
    expect(lags).toEqual([...lags].sort((a, b) => a - b));
    for (const id of ["leaky-controls", "partner-lifeline", "relief-in-2028", "efficiency-shock"])
      expect(lag(id)).toBeLessThan(lag("today"));
    for (const id of ["location-verified-chips", "second-mobilisation"])
      expect(lag(id)).toBeGreaterThan(lag("today"));
  });
  test("an efficiency shock is worth months, and only once laboratories command it", () => {
    const shock = preset("efficiency-shock");
    expect(shock.at("sovereignLag", 2026.9)).toBe(base.at("sovereignLag", 2026.9));
    expect(base.at("sovereignLag", 2027.1) - shock.at("sovereignLag", 2027.1)).toBeLessThan(2.5);
    expect(base.at("sovereignLag", 2030) - shock.at("sovereignLag", 2030)).toBeGreaterThan(3);
  });
});
