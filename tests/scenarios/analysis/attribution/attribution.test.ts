/** Attribution over members: means, intervals, verdicts, and a whole factorial of a model. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { chokepoint, compile, constraints, link, parameter, variable } from "../../../../model/index.ts";
import {
  attribute,
  lossGame,
  outcomesAt,
  rootKey,
  runFactorial,
  shapleyValues,
} from "../../../../scenarios/index.ts";
import { inProcessPool } from "../../../helpers/in-process-pool.ts";
import reference from "../reference.json" with { type: "json" };

const key = rootKey("attribution");
const product = (factors: readonly number[]): Float64Array =>
  Float64Array.from({ length: 2 ** factors.length }, (_, set) =>
    factors.reduce((left, factor, i) => ((set >>> i) & 1 ? left * factor : left), 100),
  );

describe("intervals", () => {
  const { phi, mean, ideal_bootstrap_se: error } = reference.paired_seed_ci;
  const found = attribute(
    phi.map((loss) => Float64Array.of(100, 100 - loss)),
    ["only"],
    "level",
    key,
  );
  it("are of the mean over members, as wide as the ideal bootstrap's error says", () => {
    const [share] = found.shapley;
    expect(share?.mean).toBeCloseTo(mean, 12);
    const [low, high] = share?.interval ?? [0, 0];
    expect(Math.abs((high - low) / 2 - 1.96 * error)).toBeLessThan(0.15);
    expect(share?.members[0]).toBeCloseTo(36.5, 12);
  });
  it("are the same for the same key and others for another", () => {
    const again = (text: string) =>
      attribute(
        phi.map((loss, i) => Float64Array.of(100 + i / 7, 100 - loss)),
        ["only"],
        "level",
        rootKey(text),
      ).total.interval;
    expect(again("a")).toEqual(again("a"));
    expect(again("a")).not.toEqual(again("b"));
  });
  it("resample members and never worlds: with members alike they have no width", () => {
    const worlds = Float64Array.of(100, 60, 90, 50, 80, 42, 70, 30);
    const { shapley } = attribute([worlds, worlds, worlds], ["H", "B", "T"], "level", key);
    for (const { mean: middle, interval } of shapley) {
      expect(interval[0]).toBeCloseTo(middle, 12);
      expect(interval[1]).toBeCloseTo(middle, 12);
    }
  });
});

test("the mean of the members' values is the value of the mean game", () => {
  const world = fc.array(fc.double({ min: 1, max: 1e3, noNaN: true }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(world, { minLength: 2, maxLength: 5 }), (members) => {
      const outcomes = members.map((values) => Float64Array.from(values));
      const mean = Float64Array.from({ length: 8 }, (_, set) =>
        outcomes.reduce((sum, values) => sum + (values[set] as number) / outcomes.length, 0),
      );
      const expected = shapleyValues(lossGame(mean, "level"));
      attribute(outcomes, ["H", "B", "T"], "level", key).shapley.forEach((share, i) => {
        expect(share.mean).toBeCloseTo(expected[i] as number, 9);
      });
    }),
    { numRuns: 10 },
  );
});

describe("verdicts", () => {
  const verdict = (outcomes: readonly Float64Array[], scale: "level" | "log") =>
    attribute(outcomes, ["H", "B", "T"], scale, key).compounding.verdict;
  it("call independent factors independent on the log scale and an overlap on the level scale", () => {
    const members = [product([0.6, 0.9, 0.8]), product([0.5, 0.9, 0.7]), product([0.4, 0.8, 0.8])];
    expect(verdict(members, "log")).toBe("independent");
    expect(verdict(members, "level")).toBe("overlap");
  });
  const worked = Float64Array.of(100, 60, 90, 50, 80, 42, 70, 30);
  it("turn with the scale on the worked example: 30 left where independent factors leave 43.2", () => {
    expect(verdict([worked, worked], "log")).toBe("compound");
    expect(verdict([worked, worked], "level")).toBe("independent");
  });
  it("say what the outcome is divided by beyond independence", () => {
    const { factor } = attribute([worked, worked], ["H", "B", "T"], "log", key).compounding;
    expect(factor?.mean).toBeCloseTo(1.44, 12);
  });
  it("follow the direction of the loss: more of a lag than the sum compounds", () => {
    const lag = Float64Array.of(10, 15, 15, 30);
    expect(attribute([lag, lag], ["H", "B"], "level", key).compounding.verdict).toBe("compound");
  });
  it("decide nothing where members disagree", () => {
    const more = Float64Array.of(100, 90, 90, 70);
    const less = Float64Array.of(100, 90, 90, 90);
    expect(attribute([more, less, more, less], ["H", "B"], "level", key).compounding.verdict).toBe(
      "undecided",
    );
  });
});

describe("the model with a sixth constraint wired to nothing", async () => {
  const quantities = {
    ...chokepoint.quantities,
    constraintDummy: parameter({ value: 1, unit: "1", source: "assumption" }, "Wired to nothing"),
    dummy: variable("1", "constraintDummy * TIME / TIME", "Reads the switch and is read by nobody"),
  };
  const compiled = link(compile({ ...chokepoint, quantities }));
  const { start } = compiled.program.clock;
  const stop = start + 48;
  const outputs = ["effectiveTrainingCompute"];
  // The dummy in the middle, so that its place does not matter.
  const switches = [
    ...constraints.slice(0, 2),
    { id: "dummy", switch: "constraintDummy" },
    ...constraints.slice(2),
  ];
  const factorial = await runFactorial(
    inProcessPool(compiled),
    {
      settings: { fixed: {}, centred: {} },
      key,
      members: 4,
      times: Float64Array.of(start, stop),
      options: { outputs, stop, saveInterval: stop - start },
    },
    switches,
  );
  const outcomes = outcomesAt(factorial, "effectiveTrainingCompute", 1);
  it.each(["level", "log"] as const)("gives it exactly zero on the %s scale, and others not", (scale) => {
    const found = attribute(outcomes, factorial.names, scale, key);
    const all = [
      ...found.dividends,
      ...found.shapley,
      ...found.shapleyTaylor,
      ...found.firstIn,
      ...found.lastIn,
    ];
    const dummies = all.filter(({ constraints: names }) => names.includes("dummy"));
    expect(dummies).toHaveLength(32 + 1 + 6 + 2);
    for (const { mean, interval, members } of dummies) {
      expect(Math.abs(mean)).toBe(0);
      expect([...interval, ...members].every((value) => Math.abs(value) === 0)).toBe(true);
    }
    for (const { constraints: names, mean } of found.shapley)
      if (!names.includes("dummy")) expect(Math.abs(mean)).toBeGreaterThan(0);
  });
  it("shares out the whole loss between the world without constraints and the world with all", () => {
    const { shapley, total } = attribute(outcomes, factorial.names, "log", key);
    const direct = outcomes.reduce(
      (sum, worlds) => sum + Math.log((worlds[0] as number) / (worlds.at(-1) as number)) / outcomes.length,
      0,
    );
    expect(total.mean).toBeCloseTo(direct, 9);
    expect(shapley.reduce((sum, { mean }) => sum + mean, 0)).toBeCloseTo(direct, 9);
  });
});
