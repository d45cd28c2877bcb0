/** What is taken away from the page: tables for a spreadsheet, citations, words around a picture. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csv } from "../../scenarios/index.ts";
import { bibtexCitation, type Cited, plainCitation } from "../../ui/export/citation.ts";
import { DIALECTS, dialectOf } from "../../ui/export/dialect.ts";
import { wrapped } from "../../ui/export/picture-words.ts";
import { readCsv } from "../helpers/read-csv.ts";

describe("a table for a spreadsheet", () => {
  it("is parted by semicolons where numbers have a decimal comma", () => {
    expect(["en", "en-GB", "zh", "de", "fr", "ru", "uk", "es"].map((each) => dialectOf(each).name)).toEqual([
      ...["comma", "comma", "comma"],
      ...["semicolon", "semicolon", "semicolon", "semicolon", "semicolon"],
    ]);
  });

  it("comes back cell by cell in either dialect, whatever numbers and texts are in it", () => {
    const cell = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string());
    fc.assert(
      fc.property(
        fc.constantFrom(...DIALECTS),
        fc.array(fc.tuple(cell, cell, cell)),
        ({ separator, decimal }, rows) => {
          const [, ...read] = readCsv(csv(["a", "b", "c"], rows, separator, decimal), separator);
          const written = rows.map((row) =>
            row.map((each) => (typeof each === "number" ? String(each).replace(".", decimal) : each)),
          );
          expect(read).toEqual(written);
        },
      ),
      { seed: 5 },
    );
  });

  it("writes a half as 0,5 between semicolons, and leaves texts as they are", () => {
    expect(csv(["x", "y"], [[0.5, "v1.5"]], ";", ",")).toBe("x;y\n0,5;v1.5\n");
  });
});

const cited: Cited = {
  view: "Months behind the frontier, own models",
  scenario: "Today, changed",
  version: "0.1.0",
  model: "01234567-89abcdef",
  run: "0123456789ab",
  seed: "50 % & more_{x}",
  members: 200,
  link: "http://example.org/#/1/?model=01234567-89abcdef&seed=7",
  accessed: "2026-11-23",
};

describe("a citation", () => {
  it("names author, year, title, version, model, scenario, seed, runs, run, link and day", () => {
    expect(plainCitation(cited)).toBe(
      "The Chokepoint authors (2026). Chokepoint: a scenario simulator of AI capability under sanctions. Version 0.1.0, model 01234567-89abcdef. Months behind the frontier, own models; scenario Today, changed, seed 50 % & more_{x}, 200 runs, run 0123456789ab. http://example.org/#/1/?model=01234567-89abcdef&seed=7 (accessed 2026-11-23).",
    );
  });

  it("is an entry that LaTeX takes: its own signs as text, braces closed, the link as it is", () => {
    const entry = bibtexCitation(cited);
    expect(entry).toMatch(/^@software\{chokepoint-0123456789ab,\n/);
    expect(entry).toContain("url     = {http://example.org/#/1/?model=01234567-89abcdef&seed=7}");
    expect(entry).toContain("seed 50 \\% \\& more\\_\\{x\\}, 200 runs");
    const open = entry.replaceAll(/\\[{}]/g, "").match(/\{/g)?.length;
    expect(entry.replaceAll(/\\[{}]/g, "").match(/\}/g)?.length).toBe(open);
  });
});

describe("words around a picture", () => {
  it("keep their order and lose none, in lines no wider than asked unless one word is", () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,30}$/)),
        fc.integer({ min: 5, max: 40 }),
        (words, width) => {
          const lines = wrapped(words.join("  "), width);
          expect(lines.join(" ")).toBe(words.join(" "));
          for (const line of lines) expect(line.includes(" ") ? line.length : 0).toBeLessThanOrEqual(width);
        },
      ),
      { seed: 6 },
    );
  });
});
