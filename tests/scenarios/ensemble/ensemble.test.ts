/** Ensembles: the same result from any pool, progress, cancel, failures, fans and paired comparison. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compiled } from "../../../model/compiled.ts";
import { compile, link, noise, variable } from "../../../model/index.ts";
import { across, compareMembers, fan, type Pool, rootKey, runEnsemble } from "../../../scenarios/index.ts";
import { inProcessPool } from "../../helpers/in-process-pool.ts";
import { model } from "../../helpers/models.ts";

const key = rootKey("7");
const settings = { fixed: {}, centred: {} };
const tiny = link(
  compile(
    model({
      luck: noise("uniform", 1, "Luck"),
      answer: variable("1", "luck + 1 / IF(luck < 0.005, 0, 1)", "Chance, which now and then ends a member"),
    }),
  ),
);
const times = Float64Array.from({ length: 11 }, (_, i) => i);
const request = { settings, key, times, options: { outputs: ["answer", "luck"].slice(0, 1) }, members: 101 };

describe("an ensemble", () => {
  it("does not depend on the number of workers or on the order in which blocks come back", async () => {
    const expected = await runEnsemble(inProcessPool(tiny), request);
    expect(expected.failures.length).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 40 }),
        fc.array(fc.nat(30), { minLength: 1 }),
        async (workers, delays) => {
          const pool = inProcessPool(tiny, workers, (call) => delays[call % delays.length] as number);
          expect(await runEnsemble(pool, request)).toEqual(expected);
        },
      ),
      { seed: 5, numRuns: 60 },
    );
  });

  it("of the model itself is the same from one worker and from three", async () => {
    const options = { outputs: ["sovereignLag", "gpusInService"], saveInterval: 60 };
    const asked = { settings, key, options, members: 9, times: Float64Array.of(24240, 24300, 24360, 24420) };
    expect(await runEnsemble(inProcessPool(compiled, 3), asked)).toEqual(
      await runEnsemble(inProcessPool(compiled), asked),
    );
  });

  it("has smaller ensembles of the same seed as its beginning", async () => {
    const [small, large] = await Promise.all(
      [20, 60].map((members) => runEnsemble(inProcessPool(tiny, 2), { ...request, members })),
    );
    expect([...(small?.values ?? [])]).toEqual([...(large?.values ?? [])].slice(0, 20 * 11));
  });

  it("tells progress that only rises and ends at the total", async () => {
    const told: number[] = [];
    await runEnsemble(
      inProcessPool(tiny, 4, (call) => (call * 7) % 5),
      {
        ...request,
        onProgress: ({ done, total }) => {
          expect(total).toBe(101);
          told.push(done);
        },
      },
    );
    expect(told.at(-1)).toBe(101);
    expect(told).toEqual([...new Set(told)].sort((a, b) => a - b));
  });

  it("ends with an AbortError as soon as the blocks in hand are back when it is cancelled", async () => {
    const stop = new AbortController();
    const pool = inProcessPool(tiny, 2);
    const run = runEnsemble(pool, {
      ...request,
      members: 5000,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    await expect(run).rejects.toMatchObject({ name: "AbortError" });
    expect(pool.calls).toBeLessThanOrEqual(3);
    await expect(runEnsemble(pool, { ...request, signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: "AbortError",
    });
  });

  it("asks for no further blocks once one has failed", async () => {
    const good = inProcessPool(tiny, 2, () => 5);
    const pool: Pool = {
      ...good,
      run: (job) => (job.from === 0 ? Promise.reject(new Error("a worker stopped")) : good.run(job)),
    };
    await expect(runEnsemble(pool, { ...request, members: 1000 })).rejects.toThrow("a worker stopped");
    await new Promise((done) => setTimeout(done, 20));
    expect(good.calls).toBe(1);
  });

  it("is an error where every member failed, with the first one's message", async () => {
    const broken = link(
      compile(model({ answer: variable("1/month", "1 / (TIME - 3)", "Breaks at time 3") })),
    );
    await expect(runEnsemble(inProcessPool(broken, 2), { ...request, members: 7 })).rejects.toThrow(
      "all 7 members failed; the first: answer is Infinity at time 3",
    );
  });

  it.each([0, -1, 1.5, Number.NaN])("of %d members is refused", async (members) => {
    await expect(runEnsemble(inProcessPool(tiny), { ...request, members })).rejects.toThrow(
      `${members} members: choose a whole number`,
    );
  });
});

describe("a fan", () => {
  // Three members with values member * 10 + row, and one that failed; medians by hand.
  const ensemble = {
    members: 4,
    outputs: ["a", "b"],
    times: Float64Array.of(0, 1),
    values: Float64Array.of(
      0,
      -0,
      1,
      -1,
      10,
      -10,
      11,
      -11,
      Number.NaN,
      Number.NaN,
      Number.NaN,
      Number.NaN,
      20,
      -20,
      21,
      -21,
    ),
    failures: [{ member: 2, message: "failed" }],
  };

  it("has the quantiles over the members that ran, a row for each probability", () => {
    expect(fan(ensemble, "a", [0, 0.5, 0.75]).map((band) => [...band])).toEqual([
      [0, 1],
      [10, 11],
      [15, 16],
    ]);
    expect([...(fan(ensemble, "b", [0.5])[0] ?? [])]).toEqual([-10, -11]);
  });

  it("is cut across at a date, failed members in their place as NaN", () => {
    expect([...across(ensemble, "b", 1)]).toEqual([-1, -11, Number.NaN, -21]);
    expect(() => across(ensemble, "c", 0)).toThrow('"c" was not saved by this ensemble');
  });
});

describe("a paired comparison", () => {
  it("of a scenario with itself is exactly zero, to the last quantile and error", async () => {
    const options = { outputs: ["sovereignLag", "largestOwnRun"], saveInterval: 180 };
    const asked = { settings, key, options, members: 12, times: Float64Array.of(24240, 24420) };
    const [a, b] = await Promise.all(
      [1, 3].map((workers) => runEnsemble(inProcessPool(compiled, workers), asked)),
    );
    if (!a || !b) throw new Error("two ensembles were asked for");
    for (const output of options.outputs) {
      const { quantiles, ...rest } = compareMembers(across(a, output, 1), across(b, output, 1));
      expect(quantiles).toEqual([0, 0, 0, 0, 0, 0, 0]);
      expect(rest).toEqual({
        members: 12,
        dropped: 0,
        mean: 0,
        shareBelowZero: 0,
        meanError: 0,
        medianError: 0,
      });
    }
  });
});
