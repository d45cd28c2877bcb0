/** What commands share that ask about one outcome on one date. */
import { compiled } from "../../model/compiled.ts";
import { across, dateOf, type Ensemble, unitOf } from "../index.ts";
import { UsageError } from "./failures.ts";
import { monthOption, outputsOf, readShared, type Shared, sharedOptions } from "./options.ts";

const { clock } = compiled.program;
const { to: _to, outputs: _outputs, ...others } = sharedOptions;

export const outcomeOptions = {
  outcome: {
    type: "string",
    requiresArg: true,
    demandOption: true,
    describe: "the quantity asked about: a name or cell from `chokepoint equations`",
  },
  at: {
    type: "string",
    requiresArg: true,
    default: "2030-01-01",
    describe: "date asked about, the first of a month",
  },
  ...others,
} as const;

export interface OneOutcome extends Omit<Shared, "to" | "outputs"> {
  outcome: string;
  at: string;
}

/** The runs end on the date asked about. @throws UsageError naming the option, its value and what is allowed. */
export function readOutcome(args: OneOutcome) {
  const cells = outputsOf(args.outcome, "outcome");
  const [outcome = ""] = cells;
  if (cells.length > 1)
    throw new UsageError(`--outcome ${args.outcome}: choose one cell, of ${cells.join(", ")}`);
  const moment = monthOption("at", args.at);
  if (!(Number.isInteger(moment) && moment > clock.start && moment <= clock.stop))
    throw new UsageError(
      `--at ${args.at}: the first of a month, ${dateOf(clock.start + 1)} to ${dateOf(clock.stop)}`,
    );
  const shared = readShared({ ...args, to: dateOf(moment), outputs: outcome });
  return {
    shared,
    outcome,
    unit: unitOf(compiled.program)(outcome),
    at: dateOf(moment),
    /** One value a member on that date; NaN where it failed. */
    valuesOf: (ensemble: Ensemble): Float64Array => across(ensemble, outcome, shared.times.length - 1),
  };
}

/** A number given as an option. @throws UsageError where it is none, or out of its bounds. */
export function numberOption(name: string, value: unknown, low = -Infinity, high = Infinity): number {
  const text = String(value).trim();
  const number = text === "" ? Number.NaN : Number(text);
  if (Number.isFinite(number) && number >= low && number <= high) return number;
  throw new UsageError(
    `--${name} ${text}: a number${low > -Infinity ? ` from ${low} to ${high}` : ", as in 12 or 0.5"}`,
  );
}

export const short = (value: number): string => String(Number(value.toPrecision(3)));
