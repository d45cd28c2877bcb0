/** The functions generated code may call. Nothing of the JavaScript engine's own beyond exact IEEE operations. */
import { pulse, ramp, step } from "./clock-functions.ts";
import {
  arccos,
  arcsin,
  arctan,
  cos,
  cosh,
  exp,
  ln,
  log10,
  mod,
  pow,
  sin,
  sinh,
  tan,
  tanh,
} from "./math/index.ts";
import { clampTable, discreteTable, extrapolateTable } from "./tables.ts";

export const library = {
  arccos,
  arcsin,
  arctan,
  clampTable,
  cos,
  cosh,
  discreteTable,
  exp,
  extrapolateTable,
  ln,
  log10,
  mod,
  pow,
  pulse,
  ramp,
  sin,
  sinh,
  step,
  tan,
  tanh,
};
export type Library = typeof library;
export const KERNEL_FUNCTIONS = Object.keys(library);
