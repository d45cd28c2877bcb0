/** The model: every sector wired into one definition, with its clock, dimensions and units. */
import type { ModelDefinition, Quantities } from "./engine/index.ts";
import { binding } from "./sectors/binding.ts";
import { bursts } from "./sectors/bursts.ts";
import { capability } from "./sectors/capability.ts";
import { channels } from "./sectors/channels.ts";
import { chest } from "./sectors/chest.ts";
import { combination } from "./sectors/combination.ts";
import { compute } from "./sectors/compute.ts";
import { departures } from "./sectors/departures.ts";
import { education } from "./sectors/education.ts";
import { fleet } from "./sectors/fleet.ts";
import { frontier } from "./sectors/frontier.ts";
import { ideology } from "./sectors/ideology.ts";
import { knowledge } from "./sectors/knowledge.ts";
import { mishaps } from "./sectors/mishaps.ts";
import { money } from "./sectors/money.ts";
import { pay } from "./sectors/pay.ts";
import { prices } from "./sectors/prices.ts";
import { procurement } from "./sectors/procurement.ts";
import { repair } from "./sectors/repair.ts";
import { sanctions } from "./sectors/sanctions.ts";
import { service } from "./sectors/service.ts";
import { switches } from "./sectors/switches.ts";
import { talent } from "./sectors/talent.ts";
import { workforce } from "./sectors/workforce.ts";
import { world } from "./sectors/world.ts";

/** Files of definitions in the order of the paper; some sectors take two or three. */
export const sectors: Readonly<Record<string, Quantities>> = {
  sanctions,
  channels,
  bursts,
  procurement,
  prices,
  fleet,
  mishaps,
  repair,
  compute,
  money,
  chest,
  talent,
  pay,
  education,
  workforce,
  departures,
  ideology,
  knowledge,
  combination,
  capability,
  service,
  frontier,
  world,
  binding,
  switches,
};

/** One table from many. @throws Error naming the quantity and both places when a name is defined twice. */
export function wire(parts: Readonly<Record<string, Quantities>>): Quantities {
  const owners = new Map<string, string>();
  const quantities: Record<string, Quantities[string]> = {};
  for (const [part, definitions] of Object.entries(parts)) {
    for (const [name, quantity] of Object.entries(definitions)) {
      const owner = owners.get(name);
      if (owner !== undefined)
        throw new Error(`${name} is defined in ${owner} and again in ${part}: rename one of them`);
      owners.set(name, part);
      quantities[name] = quantity;
    }
  }
  return quantities;
}

/** Calendar time: months counted from the year 0, so that decimal years compare with TIME directly. */
export const chokepoint: ModelDefinition = {
  name: "Chokepoint",
  clock: { unit: "month", start: 24240, stop: 24420, dt: 0.125 },
  baseUnits: {
    gpu: ["gpus", "GPU", "GPUs", "chips"],
    h100e: ["H100e"],
    person: ["persons", "people"],
    rub: ["RUB"],
    usd: ["USD"],
    flop: ["FLOP"],
    elo: ["Elo"],
  },
  dimensions: {
    generation: ["prewar", "hopper", "blackwell", "next", "chinese"],
    age: ["young", "prime", "old"],
    kind: ["neighbour", "hub", "large"],
    grade: ["junior", "senior", "elite"],
  },
  quantities: wire(sectors),
};
