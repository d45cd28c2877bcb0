/** Where an equation stands while it is translated, and what the translation has gathered so far. */
import type { Expression } from "../expression.ts";
import type { Scalars } from "../memory.ts";
import type { ParameterSlot, Table } from "../program.ts";
import type { Axis, Entity, Scope, World } from "./scope.ts";
import type { Syntax } from "./syntax.ts";

/** One cell of one variable, or one use of a macro. */
export interface Place {
  readonly scope: Scope;
  /** The variable the equation defines; undefined for the equation of a macro. */
  readonly entity: Entity | undefined;
  /** Id of the cell; hidden parts are named after it. */
  readonly cell: string;
  readonly over: readonly Axis[];
  /** The element of each axis the cell stands at. */
  readonly at: readonly number[];
  /** Elements chosen in a sum or its like, for the subscripts it leaves open. */
  readonly chosen: ReadonlyMap<Syntax, readonly (number | undefined)[]>;
  /** Macros the equation stands inside, outermost first. */
  readonly within: readonly string[];
}
export interface XmileNoise {
  readonly id: string;
  readonly variate: "uniform" | "normal";
  /** Undefined where each step has a draw of its own. */
  readonly interval: number | undefined;
  /** A seed the model gives; its draws are the same in every run. */
  readonly seed: number | undefined;
}
export interface Translation {
  readonly world: World;
  readonly scalars: Scalars;
  readonly noises: XmileNoise[];
  /** Auxiliaries that are plain numbers, so that a run may be given others. */
  readonly parameters: ParameterSlot[];
  readonly lookups: Table[];
  readonly tables: number[];
  /** Counts so much work; throws where the model has grown too large to be written out. */
  spend(parts: number): void;
  /** Takes the name of a column; throws where another variable has it. */
  claim(cell: string): void;
  /** A hidden name of the cell, told apart by a number. */
  hidden(place: Place, part: string): string;
  value(place: Place, syntax: Syntax): Expression;
  /** Adds the cells of a variable; throws what is wrong with it. */
  add(entity: Entity, within: readonly string[]): void;
}
