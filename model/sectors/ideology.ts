/** Ideology: how strictly models are controlled and what that costs in time, computing and people (model.md, section 2, ideology). */
import { parameter, type Quantities, variable } from "../engine/index.ts";
import { policy } from "./policy.ts";

export const ideology: Quantities = {
  ...policy(
    "ideologicalControl",
    {
      unit: "share",
      history: [
        [2020, 0.1],
        [2022.1, 0.2],
        [2023, 0.4],
        [2025, 0.5],
      ],
      source: "assumption",
      partOf: "constraintIdeas",
    },
    "Strictness of control over what models may learn and say: 1 bars most foreign text",
  ),
  complianceTime: parameter(
    { value: 12, low: 6, high: 24, unit: "month", shape: "triangular", source: "assumption" },
    "Time in which laboratories adapt to a new strictness",
  ),
  useSpread: parameter(
    { value: 8, low: 4, high: 16, unit: "month", shape: "lognormal", source: "assumption" },
    "Difference of lags by which users come to prefer the better of own and foreign models",
  ),
  foreignUse: variable(
    "share",
    "1 / (1 + EXP((borrowedLag - sovereignLag) / useSpread))",
    "Share of use that falls to models built on foreign weights",
  ),
  spiralGain: parameter(
    { value: 0.3, low: 0, high: 0.8, unit: "1", shape: "triangular", source: "assumption" },
    "Strictness added, of what is left to add, when foreign models take over all use",
  ),
  // R6, control spiral, closes here: foreign models in use call for control, and control isolates.
  addedControl: variable(
    "share",
    "loopR6 * IF(TIME < warStart, 1, constraintIdeas) * MAX(0, spiralGain) * MAX(0, foreignUse - INIT(foreignUse)) * (1 - ideologicalControl)",
    "Strictness that the use of foreign models adds to the policy",
  ),
  strictness: variable(
    "share",
    "SMTH1(ideologicalControl + addedControl, complianceTime, ideologicalControl)",
    "Strictness that laboratories work under",
  ),
  presentStrictness: parameter(
    { value: 0.5, unit: "share", source: "assumption" },
    "Strictness of 2025, to which the measured costs belong",
  ),
  presentTax: parameter(
    { value: 0.03, low: 0, high: 0.15, unit: "fraction", shape: "triangular", source: "C24" },
    "Share of training computing lost to control as it is",
  ),
  corpusTax: parameter(
    { value: 0.6, low: 0.3, high: 0.8, unit: "fraction", shape: "triangular", source: "C25" },
    "Share of it lost if most foreign text were barred",
  ),
  controlTax: variable(
    "share",
    "MAX(0, presentTax) * MIN(1, strictness / presentStrictness) + MAX(0, corpusTax - presentTax) * MAX(0, strictness - presentStrictness) / (1 - presentStrictness)",
    "Share of training computing lost to control",
  ),
  approvalTime: parameter(
    { value: 3, low: 1, high: 6, unit: "month", shape: "triangular", source: "C14" },
    "Delay of a release where every model needs approval",
  ),
  controlDelay: variable("month", "approvalTime * strictness", "Delay of releases through control"),
  filterLoad: parameter(
    { value: 0.05, low: 0.01, high: 0.25, unit: "fraction", shape: "lognormal", source: "C07" },
    "Share of serving computing that a filter of answers takes",
  ),
  controlLeverage: parameter(
    { value: 1.5, low: 0.5, high: 3, unit: "1", shape: "triangular", source: "assumption" },
    "Rise of model builders' emigration at full strictness",
  ),
  controlPush: variable(
    "1",
    "controlLeverage * strictness",
    "Rise of model builders' emigration through control",
  ),
  isolationEffect: parameter(
    { value: 0.6, low: 0.2, high: 1.2, unit: "1", shape: "triangular", source: "assumption" },
    "Rise of the time to absorb foreign methods at full strictness",
  ),
  isolation: variable(
    "1",
    "isolationEffect * strictness",
    "Rise of the time to absorb foreign methods through control",
  ),
};
