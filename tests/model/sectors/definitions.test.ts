/** Definitions of the sectors: units, numbers in equations, names, and where parameters come from. */
import { describe, expect, test } from "vitest";
import { visit } from "../../../model/engine/expression.ts";
import { parse } from "../../../model/engine/parse.ts";
import {
  chokepoint,
  compile,
  evidence,
  evidenceById,
  observations,
  outcomes,
  parameter,
  profiles,
  type Quantity,
  sectors,
  variable,
  wire,
} from "../../../model/index.ts";
import { leverById, levers } from "../../../scenarios/levers/index.ts";
import { program } from "./runs.ts";

const quantities = Object.entries(chokepoint.quantities);
const texts = (quantity: Quantity): string[] => {
  if (quantity.kind !== "stock" && quantity.kind !== "flow" && quantity.kind !== "variable") return [];
  const equation = quantity.kind === "stock" ? quantity.initial : quantity.equation;
  return typeof equation === "string" ? [equation] : Object.values(equation);
};

describe("equations", () => {
  test("carry no number but 0, 1 and 2", () => {
    const found: string[] = [];
    for (const [id, quantity] of quantities)
      for (const text of texts(quantity))
        visit(parse(text), (node) => {
          if (node.kind === "number" && ![0, 1, 2].includes(node.value)) found.push(`${id}: ${node.value}`);
        });
    expect(found).toEqual([]);
  });
  test("with a wrong unit do not compile, and the message names the quantity", () => {
    const wrong = variable("gpu", "itSpecialists + gpusInService", "People and cards added up");
    expect(() => compile({ ...chokepoint, quantities: { ...chokepoint.quantities, wrong } })).toThrow(
      /wrong.*person/,
    );
  });
  test("in a unit of another dimension than declared do not compile", () => {
    const wrong = variable("gpu", "grayArrivals", "A flow taken for a stock");
    expect(() => compile({ ...chokepoint, quantities: { ...chokepoint.quantities, wrong } })).toThrow(
      /wrong/,
    );
  });
  test("are between 150 and 400 once arrays are written out", () => {
    const written = program.catalogue.filter(({ quantity }) =>
      ["stock", "flow", "variable"].includes(quantity.kind),
    );
    const scalars = written.reduce((total, { cells }) => total + cells.length, 0);
    expect(scalars).toBeGreaterThan(150);
    expect(scalars).toBeLessThan(400);
  });
});

describe("names", () => {
  test("defined in two sectors are refused, naming both", () => {
    const twice = parameter({ value: 1, unit: "1", source: "assumption" }, "Twice");
    expect(() => wire({ fleet: { twice }, money: { twice } })).toThrow(
      /twice is defined in fleet and again in money/,
    );
  });
  test("are used: every quantity is read by another, is a public outcome or is compared with an observation", () => {
    const observed = observations.flatMap((item) => (item.scope === "outcome" ? [item.quantity] : []));
    const shown = new Set([...outcomes.map(({ id }) => id), ...observed]);
    const local = ["itExits", "itEntrants", "moneyBinding", "lostSpending", "deployedDate", "supplyLine"];
    const unused = program.catalogue
      .filter(({ id, uses }) => uses.length === 0 && !shown.has(id) && !local.includes(id))
      .map(({ id }) => id);
    expect(unused).toEqual([]);
  });
  test("every sentence says something and ends without a full stop, as a label does", () => {
    for (const [id, { about }] of quantities) expect(about, id).toMatch(/^[A-Z0-9].{8,}[^.]$/);
  });
});

describe("parameters", () => {
  const cited = quantities.flatMap(([id, quantity]) =>
    quantity.kind === "parameter" || quantity.kind === "lookup" ? [[id, quantity] as const] : [],
  );
  test.each(cited)("%s cites an evidence row or says it is an assumption", (_, { source }) => {
    expect(source).toBeDefined();
    if (source !== "assumption") expect(evidenceById(source ?? "").id).toBe(source);
  });
  test.each(cited)("%s in the unit of its row has the row's numbers", (id, quantity) => {
    if (quantity.kind !== "parameter" || quantity.source === "assumption") return;
    const row = evidenceById(quantity.source ?? "");
    if (row.unit !== quantity.unit) return;
    expect([row.low, row.central, row.high], id).toEqual([quantity.low, quantity.value, quantity.high]);
  });
  test("that are assumptions are varied, save dates, definitions and levers", () => {
    const levered = new Set(levers.flatMap(({ parameters }) => Object.values(parameters)));
    const policies = Object.keys(chokepoint.quantities).filter((id) =>
      /(Level|Start|Ramp)$|^(loop|constraint)[A-Z]/.test(id),
    );
    const fixed = cited
      .filter(
        ([id, quantity]) =>
          quantity.kind === "parameter" &&
          quantity.shape === "fixed" &&
          quantity.source === "assumption" &&
          !levered.has(id) &&
          !policies.includes(id),
      )
      .map(([id]) => id);
    expect(fixed.sort()).toEqual([
      "ageClasses",
      "alarmingGap",
      "anchorDate",
      "bindingTime",
      "buildUpTime",
      "burstRecordEnd",
      "candidateInterval",
      "cardsPerServer",
      "combinationForm",
      "commissionFriction",
      "countBeforeControls",
      "decade",
      "demandDate",
      "formYear",
      "graduateDate",
      "importDate",
      "leastCompute",
      "leastPay",
      "leastShare",
      "oldAge",
      "presentEnforcement",
      "presentStrictness",
      "sigmaHigh",
      "sigmaLow",
      "slack",
      "spendingTime",
      "talentFloor",
      "yearly",
      "youngAge",
    ]);
  });
  test("have sources of which none is left unused", () => {
    const words = JSON.stringify([sectors, levers, observations, profiles]);
    const stem = (id: string) => id.replace(/[a-f]$/, "");
    const unused = evidence.filter(({ id, role }) => role !== "calibration" && !words.includes(stem(id)));
    expect(unused.map(({ id }) => id)).toEqual([]);
  });
});

describe("outcomes", () => {
  test.each(outcomes)(
    "$id is a scalar of the model with a label of at most 40 characters",
    ({ id, label }) => {
      expect(program.catalogue.find((entry) => entry.id === id)?.cells).toEqual([id]);
      expect(label.length).toBeLessThanOrEqual(40);
    },
  );
});

describe("levers", () => {
  test.each(levers)("$id names parameters of the model in its own unit, and today's value", (lever) => {
    const { parameters } = lever;
    const named = Object.values(parameters) as string[];
    for (const id of named) expect(chokepoint.quantities[id]?.kind, id).toBe("parameter");
    const set = chokepoint.quantities["central" in parameters ? parameters.central : parameters.level];
    if (set?.kind !== "parameter") throw new Error("not a parameter");
    expect(set.unit).toBe(lever.unit);
    expect(set.value).toBe(lever.default);
    expect(lever.min).toBeLessThan(lever.max);
    for (const value of [lever.default, ...lever.evidence, ...lever.bands.map((band) => band.value)]) {
      expect(value).toBeGreaterThanOrEqual(lever.min);
      expect(value).toBeLessThanOrEqual(lever.max);
    }
    for (const id of lever.sources) expect(evidenceById(id).id).toBe(id);
  });
  test("begin with the eight headline ones", () => {
    expect(levers.slice(0, 8).map(({ id }) => id)).toEqual([
      "directSupply",
      "thirdCountryEnforcement",
      "serviceDenial",
      "talentVisas",
      "retentionEffort",
      "ideologicalControl",
      "partnerCooperation",
      "openWeightsLag",
    ]);
    expect(levers.filter(({ headline }) => headline)).toHaveLength(8);
  });
  test("that do not exist are refused with the nearest known", () => {
    expect(() => leverById("directSuply")).toThrow(/directSupply/);
  });
});
