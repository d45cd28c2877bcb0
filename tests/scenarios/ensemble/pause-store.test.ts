/** Going on from where a lever begins gives the bits of a run from the start. */
import { describe, expect, test } from "vitest";
import { compiled } from "../../../model/compiled.ts";
import { outcomes } from "../../../model/index.ts";
import { alikeBut } from "../../../scenarios/alike.ts";
import { fit } from "../../../scenarios/analysis/fit.ts";
import { type Job, pauseStore, runMembers } from "../../../scenarios/ensemble/index.ts";
import { drawer } from "../../../scenarios/ensemble/members.ts";
import { levers } from "../../../scenarios/levers/index.ts";
import { presets } from "../../../scenarios/presets/index.ts";
import { rootKey } from "../../../scenarios/seeds/index.ts";
import { settingsOf } from "../../../scenarios/settings.ts";

const outputs = outcomes.map(({ id }) => id);
const dated = levers.filter(({ parameters }) => "start" in parameters);

function jobOf(lever: string, level: number, start: string): Job {
  const scenario = {
    id: "moved",
    title: "Moved",
    story: "A lever moved.",
    from: "tight-coalition",
    sources: [],
  };
  const settings = settingsOf({ ...scenario, changes: { [lever]: { level, start, ramp: 6 } } }, presets);
  const alike = alikeBut(lever, settings);
  if (alike === undefined) throw new Error(`${lever} has no date`);
  const job: Job = { settings, key: rootKey("3"), from: 0, to: 5, options: { outputs, saveInterval: 1 } };
  return { ...job, alike };
}

describe.each(dated)("$id", ({ id, min, max }) => {
  test("moved again and again gives the bits of runs that never paused", () => {
    const store = pauseStore();
    let resumed = 0;
    const counted = {
      resumeOf: (...given: Parameters<typeof store.resumeOf>) => {
        const found = store.resumeOf(...given);
        if (found && "from" in found) resumed += 1;
        return found;
      },
    };
    for (const share of [0.2, 0.9, 0.4]) {
      const job = jobOf(id, min + share * (max - min), "2027-04");
      const plain = runMembers(compiled, job, fit);
      const going = runMembers(compiled, job, fit, drawer, counted);
      expect(going.backend.name).toBe("simd");
      expect(Buffer.from(going.values.buffer).equals(Buffer.from(plain.values.buffer))).toBe(true);
    }
    // Two pairs of five members, in the two runs after the first.
    expect(resumed).toBe(4);
  });
});

describe("a store of pauses", () => {
  test("begins anew for another date, seed or list of outputs", () => {
    const { program } = compiled;
    const store = pauseStore();
    const job = jobOf("directSupply", 0.5, "2027-04");
    const first = store.resumeOf(program, job, 0);
    if (first === undefined || "from" in first) throw new Error("nothing was kept before");
    first.keep({} as never);
    expect(store.resumeOf(program, job, 0)).toHaveProperty("from");
    for (const other of [
      jobOf("directSupply", 0.5, "2027-05"),
      { ...job, key: rootKey("4") },
      { ...job, options: { ...job.options, outputs: outputs.slice(1) } },
    ])
      expect(store.resumeOf(program, other, 0)).toHaveProperty("pauseAt");
  });
  test("keeps nothing for a lever of the world, which acts from the start", () => {
    const world = levers.find(({ parameters }) => "central" in parameters);
    expect(alikeBut(world?.id ?? "", { fixed: {}, centred: {} })).toBeUndefined();
  });
});
