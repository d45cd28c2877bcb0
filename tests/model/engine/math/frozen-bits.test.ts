/** The bits of 200 results of each function. They are part of every saved run: a change here is a change of the model. */
import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import * as math from "../../../../model/engine/math/index.ts";
import { pointsBetween, scaledPoints } from "../../../helpers/ulp.ts";

const COUNT = 200;
const around = (width: number) => [
  ...pointsBetween(-width, width, COUNT / 2),
  ...scaledPoints(-60, -1, COUNT / 2).map((x, index) => (index % 2 === 0 ? x : -x)),
];
const positive = [...pointsBetween(0.1, 10, COUNT / 2), ...scaledPoints(-1074, 1023, COUNT / 2)];
const exponents = [...pointsBetween(-20, 20, COUNT / 2, 5), ...pointsBetween(-1, 1, COUNT / 2, 5)];

const FROZEN: readonly [name: string, results: readonly number[], hash: string][] = [
  [
    "exp",
    [...pointsBetween(-745, 709, COUNT / 2), ...around(1).slice(COUNT / 2)].map(math.exp),
    "3cc6816954ceff3e",
  ],
  ["ln", positive.map(math.ln), "f3110e7446f2338c"],
  ["log10", positive.map(math.log10), "b9dbef311d0c3914"],
  ["pow", positive.map((x, index) => math.pow(x, exponents[index] as number)), "e4b226085f7c9ace"],
  ["sin", [...pointsBetween(-1e6, 1e6, COUNT / 2), ...around(10)].map(math.sin), "0bc7ae8fcea7c71f"],
  ["cos", [...pointsBetween(-1e6, 1e6, COUNT / 2), ...around(10)].map(math.cos), "beb51b3fc4136134"],
  ["tan", [...pointsBetween(-1e6, 1e6, COUNT / 2), ...around(10)].map(math.tan), "38819f58040efc36"],
  ["arcsin", around(1).map(math.arcsin), "456dab377b22aeb7"],
  ["arccos", around(1).map(math.arccos), "5d3b3808e6ac22ca"],
  ["arctan", around(4).map(math.arctan), "ba934e09f0db783f"],
  ["sinh", around(20).map(math.sinh), "f4ff46716a033e5a"],
  ["cosh", around(20).map(math.cosh), "88adeb4b74b681ec"],
  ["tanh", around(3).map(math.tanh), "3bdcac2a713f7f18"],
  ["mod", around(20).map((x, index) => math.mod(x, exponents[index] as number)), "854a6142d6844bd8"],
];

it.each(FROZEN)("%s gives the same bits as ever", (_name, results, hash) => {
  const bytes = new Uint8Array(Float64Array.from(results).buffer);
  expect(createHash("sha256").update(bytes).digest("hex").slice(0, 16)).toBe(hash);
});
