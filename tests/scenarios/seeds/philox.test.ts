/** Philox4x32-10 against the known answers of Random123 (tests/kat_vectors). */
import { expect, it } from "vitest";
import { philox, philoxInto, type Words2, type Words4 } from "../../../scenarios/seeds/index.ts";

const ones = 0xffffffff;
const known: [Words4, Words2, Words4][] = [
  [
    [0, 0, 0, 0],
    [0, 0],
    [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
  ],
  [
    [ones, ones, ones, ones],
    [ones, ones],
    [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
  ],
  [
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    [0xa4093822, 0x299f31d0],
    [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
  ],
];

it.each(known)("gives the known answer for counter %j", (counter, key, expected) => {
  expect(philox(counter, key)).toEqual(expected);
});

it("gives the known answer for seven rounds", () => {
  expect(philox([0, 0, 0, 0], [0, 0], 7)).toEqual([0x5f6fb709, 0x0d893f64, 0x4f121f81, 0x4f730a48]);
});

it("writes the same words into a passed array", () => {
  const out = new Uint32Array(4);
  philoxInto(out, 1, 2, 3, 4, 5, 6);
  expect([...out]).toEqual(philox([1, 2, 3, 4], [5, 6]));
});
