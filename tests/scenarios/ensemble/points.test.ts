/** Runs at chosen points: the same machinery as members, only placed. */
import { describe, expect, it } from "vitest";
import { compiled } from "../../../model/compiled.ts";
import { levers, NO_FIT, rootKey, runMembers, uncertainParameters } from "../../../scenarios/index.ts";
import { sourceId, uniform } from "../../../scenarios/seeds/index.ts";

const { program } = compiled;
const key = rootKey("points");
const plain = { fixed: {}, centred: {} };
const ids = uncertainParameters(program, plain).map(({ id }) => id);
const { start } = program.clock;
const options = { outputs: ["sovereignLag", "grayArrivals"], stop: start + 60, saveInterval: 12 };
const job = { settings: plain, key, options, from: 0, to: 3 };
const drawn = (member: number): number[] => ids.map((id) => uniform(key, member, sourceId(id), 0));

describe("runs at points", () => {
  it("placed where members 0 to 2 are drawn, with their chance, are those members before the fit, bit for bit", () => {
    const shares = Float64Array.from([0, 1, 2].flatMap(drawn));
    const placed = runMembers(compiled, { ...job, points: { ids, shares, chance: [0, 1, 2] } });
    expect(placed.values).toEqual(runMembers(compiled, job, NO_FIT).values);
  });
  it("with nothing placed and no chance are the central run, whatever the seed", () => {
    const points = { ids: [], shares: new Float64Array(0), chance: [-1] };
    const placed = runMembers(compiled, { ...job, key: rootKey("other"), to: 1, points });
    expect(placed.values).toEqual(runMembers(compiled, { ...job, from: -1, to: 0 }, NO_FIT).values);
  });
  it("differ by chance alone where all else is the same", () => {
    const points = { ids: [], shares: new Float64Array(0), chance: [0, 1, 0] };
    const { values } = runMembers(compiled, { ...job, points });
    const run = (i: number) => [...values.subarray((i * values.length) / 3, ((i + 1) * values.length) / 3)];
    expect(run(0)).toEqual(run(2));
    expect(run(0)).not.toEqual(run(1));
  });
  it("refuse a parameter that settings hold fast, naming it", () => {
    const [id = ""] = ids;
    const points = { ids: [id], shares: Float64Array.of(0.5), chance: [-1] };
    const settings = { fixed: { [id]: 1 }, centred: {} };
    expect(() => runMembers(compiled, { ...job, to: 1, settings, points })).toThrow(
      `"${id}" has no distribution under these settings`,
    );
  });
});

describe("uncertain parameters", () => {
  it("are those with a distribution, and fewer where settings hold some fast", () => {
    expect(ids).toHaveLength(161);
    const [id = ""] = ids;
    expect(uncertainParameters(program, { fixed: { [id]: 1 }, centred: {} }).map((slot) => slot.id)).toEqual(
      ids.slice(1),
    );
  });
  it("move to the middle that a lever of the world sets", () => {
    const lever = levers.find(({ id }) => id === "failureHazard");
    const moved = uncertainParameters(program, { fixed: {}, centred: { failureHazard: lever?.max ?? 0 } });
    const factor = program.catalogue.find(({ id }) => id === "failureHazard")?.factor ?? 1;
    expect(moved.find(({ id }) => id === "failureHazard")?.value).toBe((lever?.max ?? 0) * factor);
  });
});
