/** The bytes of a module, read by another tool. */
import binaryen from "binaryen";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compiled as shipped } from "../../../../model/compiled.ts";
import { compile, generateVector } from "../../../../model/engine/index.ts";
import { signed, unsigned } from "../../../../model/engine/wasm/encoder.ts";
import { randomModel } from "../../../helpers/random-model.ts";

/** 128-bit vectors alone: no relaxed ones, no threads, nothing else beyond the first version. */
const ALLOWED = binaryen.Features.SIMD128;

function isValid(bytes: Uint8Array): boolean {
  const module = binaryen.readBinary(bytes);
  module.setFeatures(ALLOWED);
  const valid = module.validate() === 1;
  module.dispose();
  return valid;
}

test("binaryen finds the shipped model's module valid with nothing but 128-bit vectors", () => {
  expect(shipped.vector && isValid(shipped.vector.bytes)).toBe(true);
});

test("and those of random models", () => {
  fc.assert(
    fc.property(randomModel, (definition) => isValid(generateVector(compile(definition)).bytes)),
    { seed: 20261124, numRuns: 40 },
  );
});

test("the same program gives the same bytes", () => {
  expect(shipped.vector).toEqual(generateVector(shipped.program));
});

test("whole numbers are written as LEB128", () => {
  // The examples of DWARF 5, section 7.6, tables 7.7 and 7.8.
  expect([2, 127, 128, 129, 12857].map(unsigned)).toEqual([[2], [127], [0x80, 1], [0x81, 1], [0xb9, 0x64]]);
  expect([2, -2, 127, -127, 128, -128, 129, -129].map(signed)).toEqual([
    [2],
    [0x7e],
    [0xff, 0],
    [0x81, 0x7f],
    [0x80, 1],
    [0x80, 0x7f],
    [0x81, 1],
    [0xff, 0x7e],
  ]);
});
