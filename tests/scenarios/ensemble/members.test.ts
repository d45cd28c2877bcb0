/** Members: the same draws in every scenario, moved distributions, the central run, members that fail. */
import { describe, expect, it } from "vitest";
import { compiled } from "../../../model/compiled.ts";
import { compile, link, noise, type Program, parameter, variable } from "../../../model/index.ts";
import {
  CENTRAL,
  drawer,
  levers,
  presets,
  quantiles,
  rootKey,
  runMembers,
  type Settings,
  settingsOf,
} from "../../../scenarios/index.ts";
import { model } from "../../helpers/models.ts";

const none: Settings = { fixed: {}, centred: {} };
const options = { outputs: [] as string[] };
const key = rootKey("7");

/** Drawn parameters by id and all noise of a member. */
function drawn(program: Program, settings: Settings, member: number, seed = "7") {
  const { row, draws } = drawer(program, { settings, key: rootKey(seed), options })(member);
  return {
    values: new Map(program.parameters.map(({ id }, i) => [id, row[i] as number])),
    draws: [...draws],
  };
}

describe("a member", () => {
  it("has the same noise in every scenario, and the same value of every parameter the scenario leaves alone", () => {
    for (const preset of presets) {
      const settings = settingsOf(preset, presets);
      const touched = new Set([...Object.keys(settings.fixed), ...Object.keys(settings.centred)]);
      for (const member of [0, 3, 199]) {
        const [today, there] = [none, settings].map((one) => drawn(compiled.program, one, member));
        expect(there?.draws).toEqual(today?.draws);
        for (const [id, value] of there?.values ?? [])
          if (!touched.has(id)) expect(value, id).toBe(today?.values.get(id));
      }
    }
  });

  it("is another with another number or another seed, and the same when drawn again", () => {
    const first = drawn(compiled.program, none, 5);
    expect(drawn(compiled.program, none, 5)).toEqual(first);
    for (const other of [drawn(compiled.program, none, 6), drawn(compiled.program, none, 5, "8")]) {
      // A branch is drawn as 0 or 1, so two members may well take the same one.
      const branches = compiled.program.parameters.filter(({ shape }) => shape === "bernoulli");
      const same = [...other.values].filter(
        ([id, value]) => value === first.values.get(id) && !branches.some((branch) => branch.id === id),
      );
      const fixed = compiled.program.parameters.filter(
        ({ shape, low, high }) => shape === "fixed" || low === high,
      );
      expect(same.map(([id]) => id).sort()).toEqual(fixed.map(({ id }) => id).sort());
      expect(other.draws.filter((value, i) => value === first.draws[i])).toEqual([]);
    }
  });

  it("is run alike alone and within a block", () => {
    const job = { settings: none, key, options: { outputs: ["gpusInService"], saveInterval: 60 } };
    const block = runMembers(compiled, { ...job, from: 2, to: 6 }).values;
    const alone = runMembers(compiled, { ...job, from: 4, to: 5 }).values;
    expect([...alone]).toEqual([...block.subarray(2 * alone.length, 3 * alone.length)]);
  });
});

describe("a lever of the world", () => {
  it("moves the middle of its parameter and leaves it uncertain", () => {
    for (const { id, parameters, default: usual, max, group } of levers) {
      if (group !== "C" || !("central" in parameters)) continue;
      const level = (usual + max) / 2;
      const factor = compiled.program.catalogue.find((entry) => entry.id === parameters.central)?.factor ?? 1;
      const valuesWith = (settings: Settings): Float64Array =>
        Float64Array.from(
          { length: 400 },
          (_, member) =>
            (drawn(compiled.program, settings, member).values.get(parameters.central) as number) / factor,
        );
      const [before, after] = [none, { fixed: {}, centred: { [parameters.central]: level } }].map(
        valuesWith,
      ) as [Float64Array, Float64Array];
      const central = drawn(
        compiled.program,
        { fixed: {}, centred: { [parameters.central]: level } },
        CENTRAL,
      );
      expect((central.values.get(parameters.central) as number) / factor, id).toBeCloseTo(level, 9);
      // Each member keeps its place in the distribution: all move one way.
      expect(
        after.every((value, member) => value > (before[member] as number)),
        id,
      ).toBe(true);
      const [low, high] = quantiles(after, [0.05, 0.95]) as [number, number];
      expect(low < level && level < high, `${id}: ${low} < ${level} < ${high}`).toBe(true);
    }
  });

  it("stretches a lognormal parameter by a factor and shifts a triangular one, as arithmetic has it", () => {
    const facts = { value: 4, low: 2, high: 8, unit: "1", source: "assumption" };
    const program = compile(
      model({
        stretched: parameter({ ...facts, shape: "lognormal" }, "A"),
        shifted: parameter({ ...facts, shape: "triangular" }, "B"),
        sum: variable("1", "stretched + shifted", "C"),
      }),
    );
    const moved = { fixed: {}, centred: { stretched: 6, shifted: 6 } };
    for (let member = 0; member < 50; member++) {
      const [before, after] = [none, moved].map((settings) => drawn(program, settings, member).values);
      expect(after?.get("stretched")).toBeCloseTo(1.5 * (before?.get("stretched") as number), 9);
      expect(after?.get("shifted")).toBeCloseTo(2 + (before?.get("shifted") as number), 9);
    }
  });
});

describe("a range set for a parameter", () => {
  it("holds nine tenths of the members, half of them below the level, whatever shape the parameter had", () => {
    const facts = { value: 4, low: 2, high: 8, unit: "percent", source: "assumption" };
    const program = compile(
      model({
        shaped: parameter({ ...facts, shape: "triangular" }, "A"),
        double: variable("1", "2 * shaped", "B"),
      }),
    );
    const moved = { fixed: {}, centred: { shaped: 5 }, ranges: { shaped: [3, 9] as const } };
    const values = Array.from(
      { length: 2000 },
      (_, member) => 100 * (drawn(program, moved, member).values.get("shaped") as number),
    ).sort((a, b) => a - b);
    // Within three standard errors of the 5, 50 and 95 % points of 2,000 draws.
    expect(values.filter((value) => value < 3).length).toBeGreaterThan(70);
    expect(values.filter((value) => value < 3).length).toBeLessThan(130);
    expect(values.filter((value) => value > 9).length).toBeGreaterThan(70);
    expect(values.filter((value) => value > 9).length).toBeLessThan(130);
    expect(Math.abs(values.filter((value) => value < 5).length - 1000)).toBeLessThan(68);
    expect(100 * (drawn(program, moved, CENTRAL).values.get("shaped") as number)).toBeCloseTo(5, 9);
  });
});

describe("the central run", () => {
  it("takes every central value, and noise at its median", () => {
    const { values, draws } = drawn(compiled.program, none, CENTRAL);
    for (const { id, value } of compiled.program.parameters) expect(values.get(id), id).toBe(value);
    const variates = new Set(compiled.program.noises.map(({ variate }) => (variate === "normal" ? 0 : 0.5)));
    expect(new Set(draws)).toEqual(variates);
  });
});

describe("a member that fails", () => {
  const fragile = link(
    compile(
      model({
        luck: noise("uniform", 1, "Luck"),
        answer: variable("1", "1 / IF(AND(TIME >= 5, luck < 0.02), 0, 1)", "Breaks at a stroke of bad luck"),
      }),
    ),
  );

  it("is NaN from first to last, is counted with variable and time, and leaves the others as they are", () => {
    const job = { settings: none, key, from: 0, to: 60, options: { outputs: ["answer"] } };
    const { values, failures } = runMembers(fragile, job);
    const failed = new Set(failures.map(({ member }) => member));
    expect(failed.size).toBeGreaterThan(0);
    expect(failed.size).toBeLessThan(30);
    for (let member = 0; member < 60; member++) {
      const series = [...values.subarray(member * 11, (member + 1) * 11)];
      expect(series).toEqual(Array.from({ length: 11 }, () => (failed.has(member) ? Number.NaN : 1)));
    }
    expect(failures[0]?.message).toMatch(/^answer is Infinity at time \d+/);
  });

  it("is not what a setting of no parameter gives: that is an error at once", () => {
    const job = {
      settings: { fixed: { nothing: 1 }, centred: {} },
      key,
      from: 0,
      to: 1,
      options: { outputs: ["answer"] },
    };
    expect(() => runMembers(fragile, job)).toThrow('a parameter "nothing" that the model does not have');
  });
});
