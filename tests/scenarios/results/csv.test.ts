/** Comma-separated text, read back by the rules of RFC 4180. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csv } from "../../../scenarios/index.ts";
import { readCsv } from "../../helpers/read-csv.ts";

describe("a table as text", () => {
  it("quotes what needs it, doubles quotes, ends each line with a line feed", () => {
    expect(
      csv(
        ["a", "b,c"],
        [
          ['say "so"', "x\ny"],
          [1, ""],
        ],
      ),
    ).toBe('a,"b,c"\n"say ""so""","x\ny"\n1,\n');
    expect(csv(["a,b", "c;d"], [], ";")).toBe('a,b;"c;d"\n');
  });

  it("is read back as it was, whatever the texts", () => {
    const texts = fc.array(fc.oneof(fc.string(), fc.stringMatching(/^[,"\n\r;a]*$/)), {
      minLength: 2,
      maxLength: 2,
    });
    fc.assert(
      fc.property(texts, fc.array(texts), fc.constantFrom(",", ";", "\t"), (header, rows, separator) => {
        expect(readCsv(csv(header, rows, separator), separator)).toEqual([header, ...rows]);
      }),
      { seed: 6, numRuns: 2000 },
    );
  });

  it("keeps every number to the last bit", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true })), (values) => {
        const read = readCsv(
          csv(
            ["value"],
            values.map((value) => [value]),
          ),
        ).slice(1);
        expect(read.map(([value]) => Number(value))).toEqual(values.map((value) => value + 0));
      }),
      { seed: 7 },
    );
  });

  it("is whole however long it is", () => {
    const rows = Array.from({ length: 7001 }, (_, i) => [i]);
    expect(readCsv(csv(["n"], rows))).toEqual([["n"], ...rows.map(([i]) => [String(i)])]);
  });
});
