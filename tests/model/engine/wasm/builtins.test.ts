/** Every builtin on two lanes against JavaScript: special values and thousands of others. */
import { describe, expect, test } from "vitest";
import { BUILTINS } from "../../../../model/engine/builtins.ts";
import { checkRun } from "../../../../model/engine/clock.ts";
import {
  compile,
  generateVector,
  link,
  lookup,
  parameter,
  type Quantities,
  variable,
} from "../../../../model/engine/index.ts";
import { layoutOf, placeOf } from "../../../../model/engine/layout.ts";
import { machineOf } from "../../../../model/engine/wasm/machine.ts";
import { model } from "../../../helpers/models.ts";

const SPECIAL = [
  ...[0, -0, 1, -1, 0.5, -0.5, 2, 3, -3, 1e-300, 1e300, 5e-324, -5e-324, 2.2250738585072014e-308],
  ...[Number.MAX_VALUE, -Number.MAX_VALUE, Math.PI, 709.78, 709.79, -745.13, -745.14, 700, -700, 2 ** 65],
  ...[700.0000001, -700.0000001, 1e9, 0.1, Math.SQRT1_2, Math.SQRT2, 1 - 2 ** -53, 1 + 2 ** -52, 1048576],
];

/** Numbers of all signs and sizes, and as many of ordinary size. */
function numbers(count: number): number[] {
  let state = 12345;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
  return Array.from({ length: count }, (_, i) => {
    const sign = next() < 0.3 ? -1 : 1;
    return i % 2 === 0 ? sign * 10 * next() : sign * 2 ** (600 * (next() - 0.5)) * (1 + next());
  });
}

const pure = Object.entries(BUILTINS).filter(([name, { needs }]) => needs === "inputs" && name !== "SUM");
const tables = { level: "clamp", line: "extrapolate", stair: "discrete" } as const;
const points = [
  [-2, 1],
  [0, -1],
  [0.7, 2],
  [3, 2.5],
  [10, -7],
] as const;

/** Text of a call of a builtin, its inputs the parameters a and b and their sum. */
function written(name: string, inputs: number): string {
  if (name === "negate") return "-a";
  const names = ["a", "b", "(a + b)"].slice(0, inputs);
  return /^\w+$/.test(name) ? `${name}(${names.join(", ")})` : names.join(` ${name} `);
}

const quantities: Quantities = {
  a: parameter({ value: 1, unit: "1", source: "assumption" }, "One input"),
  b: parameter({ value: 2, unit: "1", source: "assumption" }, "The other"),
  ...Object.fromEntries(
    Object.entries(tables).map(([id, type]) => [
      id,
      lookup("1", points, "A lookup", { inputUnit: "1", type }),
    ]),
  ),
  one: lookup("1", [[1, 5]], "A lookup of one point", { inputUnit: "1" }),
  two: lookup("1", points.slice(0, 2), "A lookup of two points", { inputUnit: "1" }),
  ...Object.fromEntries(
    [...Object.keys(tables), "one", "two"].map((id) => [`of_${id}`, variable("1", `${id}(a)`, "Its value")]),
  ),
  ...Object.fromEntries(
    pure.flatMap(([name, { least, most }], i) =>
      [least, Math.min(3, most)].map((inputs) => [
        `v${i}_${inputs}`,
        variable("1", written(name, inputs), `${name} of ${inputs}`),
      ]),
    ),
  ),
};

describe("on special values and thousands of others, both lanes", () => {
  const program = compile(model(quantities, { dt: 1, stop: 0 }));
  const compiled = link(program);
  const machine = machineOf(program, generateVector(program));
  const clock = checkRun(program, {});
  const cells = program.auxiliaries.map(({ id }) => id);
  const draws = new Float64Array(0);
  const { tables: own } = layoutOf(program);

  /** Values in JavaScript, finite or not: the kernel looks at none. */
  const inJavaScript = (row: Float64Array): Float64Array => {
    const V = new Float64Array(program.auxiliaries.length);
    const S = new Float64Array(program.states.length);
    const C = Float64Array.of(clock.start, clock.stop, clock.dt);
    compiled.kernel.initial(row, draws, new Int32Array(0), C, own, S, V);
    return V;
  };

  test("every pure builtin and every kind of lookup gives the bits of JavaScript", () => {
    const places = cells.map((id) => ({ ...placeOf(program, id), factor: 1 }));
    const others = numbers(12_000);
    const values = [
      ...SPECIAL.flatMap((a) => SPECIAL.map((b) => [a, b])),
      ...others.map((a, i) => [a, others[(i + 1) % others.length]]),
    ];
    expect(pure.length).toBeGreaterThan(30);
    const wrong: string[] = [];
    for (let i = 0; i + 1 < values.length; i += 2) {
      const rows = [values[i], values[i + 1]].map((pair) => Float64Array.from(pair as number[]));
      const [first, second] = rows as [Float64Array, Float64Array];
      const found = machine.run(
        [
          { row: first, draws },
          { row: second, draws },
        ],
        clock,
        places,
        own,
      );
      rows.forEach((row, lane) => {
        const expected = inJavaScript(row);
        expected.forEach((value, k) => {
          const got = found[lane]?.series[k];
          if (!Object.is(got, value)) wrong.push(`${cells[k]} of ${row.join()} is ${got}, not ${value}`);
        });
      });
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  });
});
