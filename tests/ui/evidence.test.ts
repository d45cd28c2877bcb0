/** The evidence as rows, and the model's scores as built into the page. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { short } from "../../docs/generate/markdown.ts";
import { evidence, observations, sectors } from "../../model/index.ts";
import { calibrationRows } from "../../ui/evidence-screen/calibration-rows.ts";
import { CSV_HEADER, csvRow, evidenceRows, type Filter, filtered } from "../../ui/evidence-screen/rows.ts";
import { scores } from "../../ui/evidence-screen/scores.ts";

const all: Filter = { kind: "parameter", sector: "", confidence: "", find: "" };

describe("the rows of the evidence", () => {
  it("hold every parameter and every observation, once each", () => {
    const parameters = Object.values(sectors).flatMap((quantities) =>
      Object.entries(quantities).flatMap(([id, { kind }]) => (kind === "parameter" ? [id] : [])),
    );
    const ids = (kind: Filter["kind"]): string[] => filtered({ ...all, kind }).map(({ id }) => id);
    expect(ids("parameter").sort()).toEqual(parameters.sort());
    expect(ids("observation").sort()).toEqual(observations.map(({ row }) => row).sort());
    expect(parameters.length).toBeGreaterThan(200);
  });

  it("carry the source they cite, or say that they are assumed", () => {
    for (const { confidence, source, url } of evidenceRows) {
      const known = evidence.find(({ title, url: address }) => title === source && address === url);
      expect(confidence === "assumed" ? source === "" : known !== undefined, source).toBe(true);
    }
  });

  it("are found by words in any column, in any order and case, beside the other filters", () => {
    const found = filtered({ ...all, find: "FAILURE card" });
    expect(found.length).toBeGreaterThan(0);
    for (const row of found) expect(JSON.stringify(row).toLowerCase()).toMatch(/failure/);
    const narrow = filtered({ ...all, sector: "fleet", confidence: "assumed" });
    expect(new Set(narrow.map(({ sector }) => sector))).toEqual(new Set(["fleet"]));
    expect(new Set(narrow.map(({ confidence }) => confidence))).toEqual(new Set(["assumed"]));
    expect(filtered({ ...all, find: "nothing has this word qzx" })).toEqual([]);
  });

  it("give a cell for every column of the table that is saved", () => {
    for (const row of evidenceRows) expect(csvRow(row)).toHaveLength(CSV_HEADER.length);
  });
});

describe("the scores built into the page", () => {
  it("are those of docs/validation.md, number by number", () => {
    const page = readFileSync("docs/validation.md", "utf8");
    expect(scores.length).toBeGreaterThan(15);
    for (const { id, q10, q50, q90, inside } of scores) {
      const line = page.split("\n").find((each) => each.startsWith(`| [${id}]`)) ?? "";
      const cells = line.split("|").map((cell) => cell.trim());
      expect(cells[8]).toBe([q10, q50, q90].map((value) => short(value)).join(", "));
      expect(cells[9]).toBe(inside ? "inside" : "**outside**");
    }
  });

  it("are placed by the evidence's own range: its central value at nought, half its width one", () => {
    const [row] = calibrationRows([
      {
        ...{ id: "X-1", variable: "gpusInService", date: 2022.5, low: 80, central: 100, high: 120 },
        ...{ q10: 90, q50: 110, q90: 1000, inside: true, width: 1 },
      },
    ]);
    expect(row).toMatchObject({ low: -1, central: 0, high: 1, q10: -0.5, q50: 0.5, q90: 4 });
    expect(row?.label).toBe("Working AI cards, 2022 (X-1)");
  });
});
