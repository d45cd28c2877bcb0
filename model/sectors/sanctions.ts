/** Sanctions: what the coalition forbids, enforces and withholds, as dated policy (model.md, section 2, sanctions). */
import type { Quantities } from "../engine/index.ts";
import { policy } from "./policy.ts";

export const sanctions: Quantities = {
  ...policy(
    "directSupply",
    {
      unit: "share",
      history: [
        [2022.17, 1],
        [2022.19, 0],
      ],
      source: "H2-03",
      partOf: "constraintChips",
    },
    "Direct sales allowed, as a share of the country's 2021 place in the world market",
  ),
  ...policy(
    "thirdCountryEnforcement",
    {
      unit: "share",
      history: [
        [2022.2, 0],
        [2022.9, 0.2],
        [2023.95, 0.25],
        [2024.4, 0.5],
      ],
      source: "H3-17",
      partOf: "constraintChips",
    },
    "Effort against re-export through third countries, as a share of the strongest conceivable",
  ),
  ...policy(
    "serviceDenial",
    {
      unit: "share",
      history: [
        [2022.15, 0],
        [2022.76, 1],
      ],
      source: "H2-07",
      partOf: "constraintBurnout",
    },
    "Share of vendor warranty and field service withheld",
  ),
  ...policy(
    "paymentFriction",
    {
      unit: "share",
      history: [
        [2022.15, 0],
        [2022.4, 0.15],
        [2023.95, 0.15],
        [2024.25, 0.8],
        [2024.8, 0.4],
        [2025.5, 0.25],
      ],
      source: "H3-25",
      partOf: "constraintMoney",
    },
    "Share of cross-border payments refused or sent back",
  ),
  ...policy(
    "capitalAccess",
    {
      unit: "share",
      history: [
        [2022.15, 1],
        [2022.6, 0.1],
      ],
      source: "assumption",
      partOf: "constraintMoney",
    },
    "Access to foreign capital, as a share of that in 2021",
  ),
  ...policy(
    "locationVerification",
    {
      unit: "share",
      history: [[2020, 0]],
      source: "H3-38",
      partOf: "constraintChips",
    },
    "Share of newly exported cards that report where they are",
  ),
  ...policy(
    "cloudControl",
    {
      unit: "share",
      history: [
        [2022.15, 0],
        [2024.7, 0.3],
      ],
      source: "H8-01",
      partOf: "constraintChips",
    },
    "Share of rented foreign computing closed to the country",
  ),
  ...policy(
    "talentVisas",
    {
      unit: "ratio",
      history: [[2020, 1]],
      source: "assumption",
    },
    "Ease with which skilled people settle in coalition countries, relative to 2021",
  ),
};
