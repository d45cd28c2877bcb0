/** Something about a model that deserves a second look. */
export interface Finding {
  readonly check:
    | "units"
    | "unused"
    | "unsourced"
    | "lookup range"
    | "time step"
    | "method"
    | "start"
    | "loop without delay";
  /** Quantity or cell. */
  readonly name: string;
  readonly text: string;
}
