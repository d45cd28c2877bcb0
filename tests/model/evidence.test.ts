/** The evidence: whole rows, and every observation compared, used or set aside with a reason. */
import { describe, expect, test } from "vitest";
import { chokepoint, evidence, evidenceById, observations } from "../../model/index.ts";
import { runModel } from "./sectors/runs.ts";

describe("evidence rows", () => {
  test("have ids of their own", () => {
    expect(new Set(evidence.map(({ id }) => id)).size).toBe(evidence.length);
  });
  test.each(evidence)("$id has a claim, a title and numbers in order", (row) => {
    expect(row.claim.length).toBeGreaterThan(20);
    expect(row.title.length).toBeGreaterThanOrEqual(5);
    expect(row.url === null || /^https?:\/\//.test(row.url)).toBe(true);
    expect(["A", "B", "C", "D"]).toContain(row.confidence);
    if (row.role === "structure") return;
    expect(row.low).not.toBeNull();
    expect(row.low ?? 0).toBeLessThanOrEqual(row.central ?? 0);
    expect(row.central ?? 0).toBeLessThanOrEqual(row.high ?? 0);
  });
  test("that are not known are refused by name", () => {
    expect(() => evidenceById("H99-99")).toThrow(/H99-99/);
  });
});

describe("observations", () => {
  test("cover every calibration row once", () => {
    const targets = evidence.filter(({ role }) => role === "calibration").map(({ id }) => id);
    const mapped = observations.map(({ row }) => row);
    expect(new Set(mapped).size).toBe(mapped.length);
    expect(targets.filter((id) => !mapped.includes(id))).toEqual([]);
  });
  const central = runModel();
  const compared = observations.flatMap((item) =>
    item.scope === "outcome" && item.measure?.kind === "value" ? [item] : [],
  );
  test.each(compared)("$row: the central run gives $quantity within the row's range", (item) => {
    expect(chokepoint.quantities[item.quantity]).toBeDefined();
    const { low, high } = evidenceById(item.row);
    const to = (value: number | null) => (value ?? Number.NaN) * (item.scale ?? 1) + (item.shift ?? 0);
    const found = central.at(item.quantity, item.date);
    expect(found).toBeGreaterThanOrEqual(to(low));
    expect(found).toBeLessThanOrEqual(to(high));
  });
});
