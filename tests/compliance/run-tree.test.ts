/** Verdicts on a tree of models, and on the collection where it lies beside the project. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { scratch } from "../helpers/scratch.ts";
import { aux, xmile } from "../helpers/xmile.ts";
import { judge, modelsBelow } from "./run-tree.ts";

const at = scratch();
const put = (path: string, text: string): string => {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
  return at(path);
};
const specs = "<start>0</start><stop>1</stop>";
const good = xmile(aux("x", "TIME"), { specs });
const verdictOf = (path: string, model: string, output: string) => {
  put(`${dirname(path)}/output.csv`, output);
  return judge(at(), put(path, model));
};

describe("a model is", () => {
  test("whole where every column agrees", () => {
    expect(verdictOf("tests/a/a.xmile", good, "Time,x\n0,0\n1,1\n")).toMatchObject({
      verdict: "whole",
      columns: "1 of 1",
    });
  });
  test("failed where a value, a column or the model itself is wrong", () => {
    expect(verdictOf("tests/b/b.xmile", good, "Time,x\n0,0\n1,2\n").verdict).toBe("FAILED");
    expect(verdictOf("tests/b/b.xmile", good, "Time,x,y\n0,0,1\n1,1,1\n")).toMatchObject({
      verdict: "FAILED",
      remark: "missing: y",
    });
    expect(verdictOf("tests/b/b.xmile", "<xmile/>", "Time,x\n0,0\n").verdict).toBe("FAILED");
  });
  test("not sound where the list says so, or its equations are question marks", () => {
    const broken = good.replace("TIME", " ??? ");
    expect(
      verdictOf("tests/c/c.xmile", broken.replace("<![CDATA[", "").replace("]]>", ""), "Time,x\n0,0\n")
        .verdict,
    ).toBe("not sound");
    expect(verdictOf("tests/rounding/r.xmile", good, "Time,x\n0,0\n1,2\n").verdict).toBe("not sound");
  });
  test("failed where it agrees although the list says it cannot", () => {
    expect(verdictOf("tests/rounding/r.xmile", good, "Time,x\n0,0\n1,1\n").verdict).toBe("FAILED");
  });
  test("sound in part where only the columns listed are missing", () => {
    const path = "tests/smooth_and_stock/test_smooth_and_stock.xmile";
    expect(verdictOf(path, good, "Time,x,Input\n0,0,1\n1,1,1\n").verdict).toBe("in part");
    expect(verdictOf(path, good, "Time,x,Input,other\n0,0,1,1\n1,1,1,1\n").verdict).toBe("FAILED");
    expect(verdictOf(path, good, "Time,x,Input\n0,0,1\n1,7,1\n").verdict).toBe("FAILED");
  });
});

test("only models with an output beside them are run", () => {
  put("tests/d/alone.xmile", good);
  expect(modelsBelow(at("tests/d"))).toEqual([]);
});

test("a model another tool saved beside it is run only when asked for", () => {
  put("tests/e/output.csv", "Time,x\n0,0\n1,1\n");
  const [one, two] = [put("tests/e/e.xmile", good), put("tests/e/e.stmx", good)];
  expect([modelsBelow(at("tests/e")), modelsBelow(at("tests/e"), "stmx")]).toEqual([[one], [two]]);
});

test("a macro that the file does hold is no excuse", () => {
  const calling = xmile(aux("x", "M(1)"), { specs, after: "<macro name='N'><eqn>1</eqn></macro>" });
  expect(verdictOf("tests/macro_one/m.xmile", calling, "Time,x\n0,0\n1,1\n").verdict).toBe("FAILED");
  expect(verdictOf("tests/macro_two/m.xmile", good.replace("TIME", "M(1)"), "Time,x\n0,0\n").verdict).toBe(
    "not sound",
  );
});

const collection = "../shared/test-models";
test.skipIf(!existsSync(collection))("every sound model of the collection comes out as expected", () => {
  const judged = modelsBelow(collection).map((path) => judge(collection, path));
  expect(judged.filter(({ verdict }) => verdict === "FAILED")).toEqual([]);
  expect(judged.filter(({ verdict }) => verdict === "whole").length).toBeGreaterThanOrEqual(31);
});
