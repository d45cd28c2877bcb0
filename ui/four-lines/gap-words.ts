/** "Of the 22-month gap, 15 come from policies, 5 from your assumptions, 2 from both together." */
import { type FourLineGap, roundToSum } from "../../scenarios/index.ts";
import { formatSigned, formatValue, isShare, unitWords } from "../format.ts";

/** In the unit of the outcome, at so many decimals; parts are rounded so that they sum to the gap that is told. */
export function gapWords(gap: FourLineGap, unit: string, decimals: number, date: string): string {
  const digits = isShare(unit) ? Math.max(2, decimals) : decimals;
  const [policies = 0, assumptions = 0, both = 0] = roundToSum(
    [gap.policies, gap.assumptions, gap.both],
    digits,
  );
  const say = (value: number): string => formatSigned(value, unit, decimals);
  const total = `${say(policies + assumptions + both)} ${unitWords(unit)}`.trim();
  const error = formatValue(gap.error, unit, decimals + 1);
  return `In ${date} the mean lies ${total} from Today's: ${say(policies)} come from policies, ${say(assumptions)} from assumptions, ${say(both)} from both together (Monte Carlo error of the whole ${error}).`;
}
