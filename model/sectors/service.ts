/** Service: the demand for AI at home and how much of it computing at home can serve (model.md, section 5). */
import { parameter, type Quantities, variable } from "../engine/index.ts";

export const service: Quantities = {
  trainingShare: parameter(
    { value: 0.5, low: 0.35, high: 0.65, unit: "share", shape: "triangular", source: "assumption" },
    "Share of usable computing that goes into training and experiments",
  ),
  demandAnchor: parameter(
    { value: 20000, low: 8000, high: 50000, unit: "h100e", shape: "lognormal", source: "assumption" },
    "Computing that would serve all demand for AI at home in January 2026",
  ),
  demandDate: parameter(
    { value: 2026, unit: "year", source: "assumption" },
    "Date to which that demand belongs",
  ),
  demandGrowth: parameter(
    { value: 45, low: 25, high: 65, unit: "percent/year", shape: "triangular", source: "assumption" },
    "Growth rate of the computing that would serve all demand",
  ),
  adoption: variable(
    "1",
    "itWorkforce / INIT(itWorkforce)",
    "IT specialists who bring AI into use, relative to January 2020",
  ),
  demand: variable(
    "h100e",
    "demandAnchor * EXP(demandGrowth * (TIME - demandDate)) * adoption",
    "Computing that would serve all demand for AI at home",
  ),
  servedDemandShare: variable(
    "share",
    "MIN(1, usableCompute * (1 - trainingShare) * MAX(0, 1 - filterLoad * strictness) / demand)",
    "Share of the demand for AI that computing at home can serve",
  ),
};
