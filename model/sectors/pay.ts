/** Pay: what specialists earn at home against abroad, and what that does to staying (model.md, section 2, talent). */
import { lookup, parameter, type Quantities, variable } from "../engine/index.ts";

export const pay: Quantities = {
  medianPay: lookup(
    "rub/month/person",
    [
      [2020, 106000],
      [2021.46, 120000],
      [2024.96, 183000],
      [2025.96, 183000],
      [2035, 260000],
    ],
    "Median pay in IT, on record in 2021 (T37) and 2025, assumed after",
    { inputUnit: "year", source: "T38" },
  ),
  foreignPay: parameter(
    { value: 9200, low: 7000, high: 11000, unit: "usd/month/person", shape: "lognormal", source: "T39" },
    "Pay for like work in the best-paying country",
  ),
  payReach: parameter(
    { value: 0.3, low: 0.1, high: 0.6, unit: "1", shape: "triangular", source: "assumption" },
    "How pay of model builders follows what AI budgets leave for it",
  ),
  payElasticity: parameter(
    { value: 0.5, low: 0.2, high: 1, unit: "1", shape: "triangular", source: "assumption" },
    "How departures of model builders follow the gap in pay",
  ),
  leastPay: parameter(
    { value: 0.02, unit: "1", source: "assumption" },
    "Least money for pay over planned budgets for which the relations are meant to hold",
  ),
  payEffort: variable(
    "1",
    "MAX(leastPay, aiBudget * (1 - hardwareShare) / plannedBudget)",
    "Money for pay over planned budgets",
  ),
  payGap: variable(
    "ratio",
    "foreignPay * exchangeRate / medianPay(TIME) * (payEffort / INIT(payEffort)) ^ (-payReach)",
    "Pay abroad over pay at home",
  ),
  payPull: variable(
    "1",
    "(payGap / INIT(payGap)) ^ payElasticity",
    "Everyday emigration of model builders through pay, relative to 2020",
  ),
};
