/** What fills and drains the stocks that can be looked at as a bathtub. */
export interface Bathtub {
  readonly inflows: readonly (readonly [id: string, label: string])[];
  readonly outflows: readonly (readonly [id: string, label: string])[];
}

/** By outcome. The flows named are all there are, so that their sum is the change of the stock. */
export const bathtubs: Readonly<Record<string, Bathtub>> = {
  gpusInService: {
    inflows: [
      ["legalArrivals", "direct arrivals"],
      ["grayArrivals", "gray arrivals"],
      ["partnerArrivals", "partner-made arrivals"],
      ["repairedCards", "repairs"],
    ],
    outflows: [
      ["uncoveredFailures", "failures nobody replaces"],
      ["retirements", "retirements"],
    ],
  },
  itSpecialistsAbroad: {
    inflows: [["departures", "departures"]],
    outflows: [["returns", "returns"]],
  },
};

export const flowIds: readonly string[] = Object.values(bathtubs).flatMap(({ inflows, outflows }) =>
  [...inflows, ...outflows].map(([id]) => id),
);
