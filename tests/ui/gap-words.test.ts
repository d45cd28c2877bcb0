/** The sentence of the four lines. */
import { describe, expect, it } from "vitest";
import { gapWords } from "../../ui/four-lines/gap-words.ts";

describe("the sentence of the four lines", () => {
  it("tells parts that sum to the whole it tells", () => {
    const gap = { total: 21.6, policies: 14.6, assumptions: 5.4, both: 1.6, error: 0.31 };
    expect(gapWords(gap, "month", 0, "January 2030")).toBe(
      "In January 2030 the mean lies +22 months from Today's: +15 come from policies, +5 from assumptions, +2 from both together (Monte Carlo error of the whole 0.3).",
    );
  });

  it("says shares in per cent, and parts that pull the other way with their sign", () => {
    const gap = { total: -0.05, policies: -0.08, assumptions: 0.04, both: -0.01, error: 0.004 };
    expect(gapWords(gap, "share", 2, "January 2030")).toContain(
      "−5 % from Today's: −8 % come from policies, +4 % from assumptions, −1 % from both together",
    );
  });
});
