/** The shipped model, compiled when the project was built. */
import { factory, modelHash, program, vector } from "virtual:program";
import { attach, type Compiled } from "./engine/index.ts";

export const compiled: Compiled = attach(program, factory, vector);
export { modelHash };
