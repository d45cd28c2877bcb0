/** Why paths have the shapes they have, by outcome. */
import type { Mode } from "../../scenarios/index.ts";

interface ModeNote {
  readonly modes: readonly Mode[];
  readonly why: string;
}

export const modeNotes: Readonly<Record<string, readonly ModeNote[]>> = {
  sovereignLag: [
    {
      modes: ["rises in an S", "rises ever faster", "rises steadily", "rises and levels off"],
      why: "The frontier's computing grows faster than the home fleet, so the lag rises; it bends upwards to the end more often in the branch in which the frontier does not slow, and over in the one in which it does.",
    },
    {
      modes: ["turns more than once"],
      why: "The record of best scores comes in steps, and the burst of 2024 narrows the gap for a year or two (without it fewer than half as many runs turn): up, down, and up again.",
    },
    {
      modes: ["falls, then rises"],
      why: "The same gain of 2024 and 2025 in members whose lag hardly grew before.",
    },
    {
      modes: ["rises, then falls"],
      why: "Members in which the frontier slows much and free supply lets home runs catch up late.",
    },
  ],
  deployedLag: [
    {
      modes: ["rises, then falls", "turns more than once"],
      why: "Until about 2023 own models are the better path and their lag grows; then open weights, whose lag fell to months by late 2024, take over. Control that grows later delays releases and brings a second, smaller rise.",
    },
    {
      modes: ["falls and levels off", "falls steadily", "falls in an S", "falls ever faster"],
      why: "Open weights are the better path from the start, and their lag falls.",
    },
    {
      modes: [
        "rises and levels off",
        "rises steadily",
        "rises in an S",
        "rises ever faster",
        "falls, then rises",
      ],
      why: "Where the delay that control adds outweighs what open weights gain.",
    },
  ],
  gpusInService: [
    {
      modes: ["rises in an S", "rises ever faster", "rises steadily", "rises and levels off"],
      why: "Supply grows with the world market and with money; where money or retirement catches up with arrivals the rise bends over, where supply is freed late it does not.",
    },
    {
      modes: ["rises, then falls", "turns more than once"],
      why: "Stock against flow: supply is squeezed, the fleet works on, and falls some years later as cards wear out; a later burst can lift it once more.",
    },
    {
      modes: ["falls, then rises"],
      why: "Hardly any supply in 2022 and 2023, so the fleet shrinks before channels open.",
    },
    {
      modes: ["falls steadily", "falls and levels off", "falls ever faster"],
      why: "Supply never makes up for wear.",
    },
  ],
  modelBuilders: [
    {
      modes: ["rises ever faster", "rises steadily", "rises in an S", "rises and levels off"],
      why: "Newcomers outnumber departures from 2023 on, and teachers bring more newcomers; the dips of 2022 are smaller than a tenth of the whole rise.",
    },
    {
      modes: ["falls, then rises", "turns more than once", "rises, then falls", "falls in an S"],
      why: "Where departures stay high or come again in waves, the number falls while they last and recovers after.",
    },
    {
      modes: ["falls steadily", "falls and levels off", "falls ever faster"],
      why: "Departures stay higher than what universities bring.",
    },
  ],
};
