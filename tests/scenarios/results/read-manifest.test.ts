/** Manifests read back: whole, or refused with the place and what is allowed. */
import { describe, expect, it } from "vitest";
import { type Manifest, parseManifest, runHash, scenariosOf } from "../../../scenarios/index.ts";

const sha = "a".repeat(64);
const manifest: Manifest = {
  format: "chokepoint-manifest/1",
  chokepoint: "0.1.0",
  runtime: "page",
  model: { name: "Chokepoint", sha256: sha },
  fit: sha,
  profile: "russia",
  scenarios: [
    { id: "today", sha256: sha, changes: {} },
    {
      id: "today-changed",
      sha256: sha,
      changes: { directSupply: { level: 0.5, start: "2027-01-01", ramp: 0 } },
    },
  ],
  seed: "7",
  members: 200,
  failed: { today: [] },
  method: "euler",
  dt: 0.125,
  from: "2020-01-01",
  to: "2035-01-01",
  outputs: ["sovereignLag"],
  quantiles: "type 7, linear interpolation between order statistics",
  files: { "quantiles.csv": sha },
};

describe("a manifest", () => {
  it("comes back as it was written, and gives its scenarios", () => {
    const read = parseManifest(JSON.parse(JSON.stringify(manifest)), "m");
    expect(read).toEqual(manifest);
    expect(scenariosOf(read, "m").map(({ id, changes }) => [id, changes])).toEqual([
      ["today", {}],
      ["today-changed", { directSupply: { level: 0.5, start: "2027-01-01", ramp: 0 } }],
    ]);
  });

  it.each([
    ["another format", { format: "other/1" }, /m: format/],
    ["no members", { members: 0 }, /m: members/],
    ["a hash that is none", { fit: "abc" }, /m: fit: a SHA-256 in hexadecimal/],
    ["a key nobody wrote", { colour: "red" }, /colour/],
    ["no scenario", { scenarios: [] }, /m: scenarios/],
    [
      "a lever out of bounds",
      { scenarios: [{ id: "x", sha256: sha, changes: { directSupply: { level: 7 } } }] },
      /m: changes\.directSupply\.level: a number from 0 to 1/,
    ],
  ])("with %s is refused whole", (_, wrong, message) => {
    expect(() => parseManifest({ ...manifest, ...wrong }, "m")).toThrow(message);
  });
});

describe("the name of a run", () => {
  it("follows from what its numbers follow from, and from nothing else", () => {
    const name = runHash(manifest);
    expect(name).toMatch(/^[0-9a-f]{12}$/);
    const elsewhere = {
      ...manifest,
      runtime: "node 20",
      files: {},
      outputs: ["gpusInService"],
      from: "2025-01-01",
    };
    expect(runHash(elsewhere)).toBe(name);
    for (const other of [{ seed: "8" }, { members: 50 }, { dt: 0.25 }, { fit: "b".repeat(64) }])
      expect(runHash({ ...manifest, ...other })).not.toBe(name);
  });
});
