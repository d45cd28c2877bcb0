/** The elementary functions of a running model: the only ones it may call, since they give every engine the same bits. */
export { maximum, minimum, mod, safeDivide } from "./arithmetic.ts";
export { exp } from "./exponential.ts";
export { cosh, sinh, tanh } from "./hyperbolic.ts";
export { arccos, arcsin, arctan } from "./inverse-trigonometric.ts";
export { ln, log10 } from "./logarithm.ts";
export { pow } from "./power.ts";
export { cos, LARGEST_ANGLE, sin, tan } from "./trigonometric.ts";
