/** Repair: what becomes of failed cards without a vendor: mended, used for parts or scrapped (model.md, section 2, fleet). */
import { flow, parameter, type Quantities, stock, variable } from "../engine/index.ts";

const over = ["generation"];

export const repair: Quantities = {
  failed: stock(
    "gpu",
    {
      initial: "0",
      inflows: [
        "breakdowns[generation, young]",
        "breakdowns[generation, prime]",
        "breakdowns[generation, old]",
      ],
      outflows: ["repairs", "scrapping"],
      nonNegative: true,
    },
    "Failed cards waiting to be looked at",
    { over },
  ),
  repairTime: parameter(
    { value: 4, low: 2, high: 8, unit: "month", shape: "triangular", source: "assumption" },
    "Time from failure to repair or scrap",
  ),
  repairYield: parameter(
    { value: 0.55, low: 0.3, high: 0.8, unit: "fraction", shape: "triangular", source: "H4-16" },
    "Share of failed cards that can be brought back without a vendor if parts are there",
  ),
  partsNeed: variable(
    "gpu/month",
    "SUM(failed[generation], generation) * repairYield / repairTime",
    "Sets of parts that repairs ask for",
  ),
  partsReserve: parameter(
    { value: 3, low: 1, high: 6, unit: "month", shape: "triangular", source: "assumption" },
    "Needs that the shelf must cover for repairs to run unhindered",
  ),
  partsSufficiency: variable(
    "share",
    "MIN(1, SAFEDIV(spareParts, partsNeed * partsReserve, 1))",
    "Share of the wanted repairs that the parts on the shelf allow",
  ),
  repairs: flow(
    "gpu/month",
    "failed[generation] / repairTime * repairYield * partsSufficiency",
    "Cards brought back to work",
    { over },
  ),
  scrapping: flow(
    "gpu/month",
    "failed[generation] / repairTime * (1 - repairYield * partsSufficiency)",
    "Cards given up for good",
    { over },
  ),
  // B3, cannibalising, closes here: dead cards keep others alive.
  partsYield: parameter(
    { value: 0.6, low: 0.3, high: 1, unit: "ratio", shape: "triangular", source: "assumption" },
    "Sets of parts won from one scrapped card",
  ),
  cannibalisation: flow(
    "gpu/month",
    "loopB3 * partsYield * SUM(scrapping[generation], generation)",
    "Sets of parts won from scrapped cards",
  ),
  partsImportShare: parameter(
    { value: 1, low: 0, high: 3, unit: "percent", shape: "triangular", source: "assumption" },
    "Sets of parts that come with a hundred new cards",
  ),
  partsImports: flow(
    "gpu/month",
    "partsImportShare * (legalArrivals + grayArrivals + partnerArrivals)",
    "Sets of parts bought with new cards",
  ),
  partsUse: flow(
    "gpu/month",
    "SUM(repairs[generation], generation)",
    "Sets of parts built into repaired cards",
  ),
  partsShelfLife: parameter(
    { value: 4, low: 2, high: 8, unit: "year", shape: "triangular", source: "assumption" },
    "Time for which parts fit the cards in use",
  ),
  partsObsolescence: flow(
    "gpu/month",
    "spareParts / partsShelfLife",
    "Sets of parts that fit no card any more",
  ),
  spareParts: stock(
    "gpu",
    {
      initial: "0",
      inflows: ["partsImports", "cannibalisation"],
      outflows: ["partsUse", "partsObsolescence"],
      nonNegative: true,
    },
    "Sets of parts on the shelf, each enough for one card",
  ),
  uncoveredFailures: variable(
    "gpu/year",
    "SUM(breakdowns[generation, age], generation, age)",
    "Failures that no vendor makes good",
  ),
  permanentFailures: variable(
    "gpu/year",
    "SUM(scrapping[generation], generation)",
    "Cards lost for good to failure",
  ),
  repairedCards: variable(
    "gpu/year",
    "SUM(repairs[generation], generation)",
    "Failed cards brought back to work",
  ),
  retirements: variable(
    "gpu/year",
    "SUM(ageing[generation, old], generation)",
    "Cards retired at the end of their service life",
  ),
  gpusInService: variable(
    "gpu",
    "SUM(fleet[generation, age], generation, age)",
    "Working accelerators in the country",
  ),
};
