/** The data dictionary: every column and variable of the tables, and where it is from. */
import { expect, test } from "vitest";
import { compiled } from "../../../model/compiled.ts";
import { outcomes } from "../../../model/index.ts";
import { dictionaryCsv, dictionaryOf, MEMBER_HEADER, QUANTILE_HEADER } from "../../../scenarios/index.ts";
import { readCsv } from "../../helpers/read-csv.ts";

const { program } = compiled;
const ids = outcomes.map(({ id }) => id);

test("every public outcome has unit, kind, a sentence and a source that names quantities of the model or evidence", () => {
  const known = new Set(program.catalogue.map(({ id }) => id));
  for (const { variable, unit, kind, definition, source } of dictionaryOf(program, ids)) {
    expect(
      [variable, unit, kind, definition].every((text) => text !== ""),
      variable,
    ).toBe(true);
    const causes = /^computed from (.+)$/.exec(source)?.[1]?.split(", ");
    if (causes) for (const cause of causes) expect(known, variable).toContain(cause);
    else expect(source, variable).toMatch(/./);
  }
});

test("every column of the tables is in it, once", () => {
  const [header, ...rows] = readCsv(dictionaryCsv(program, ids));
  expect(header).toEqual(["variable", "unit", "kind", "definition", "source"]);
  const names = rows.map(([name]) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const column of [...QUANTILE_HEADER, ...MEMBER_HEADER]) expect(names).toContain(column);
});

test("a name the model does not have is refused", () => {
  expect(() => dictionaryOf(program, ["sovereignLga"])).toThrow('the model has no "sovereignLga"');
});
