/** The reference model as somebody would write it by hand: one loop of local variables, the same operations. */
import { exp, ln, pow } from "../../model/engine/math/index.ts";

const scarcityPoints = [0, 0.2, 0.5, 0.6, 1, 1, 2, 1.3, 4, 1.5];
const moralePoints = [0, 1.8, 0.25, 1.4, 0.5, 1.1, 0.75, 0.9, 1, 0.8];
const pricePoints = [0, 1, 1, 1.2, 2, 1.6, 3, 2.2];

function interpolate(points: readonly number[], x: number): number {
  const last = points.length - 2;
  if (x <= (points[0] as number)) return points[1] as number;
  if (x >= (points[last] as number)) return points[last + 1] as number;
  let i = 0;
  while ((points[i + 2] as number) <= x) i += 2;
  const x0 = points[i] as number;
  const y0 = points[i + 1] as number;
  return y0 + ((points[i + 3] as number) - y0) * ((x - x0) / ((points[i + 2] as number) - x0));
}

/** Runs 0 to 10 in 640 steps with three inputs varied; the last values of the eight outputs. */
export function handWritten(
  importRate: number,
  failureRate: number,
  elasticity: number,
  out: Float64Array,
): void {
  const dt = 1 / 64;
  let [chips, people, knowledge, capital, parts, channel, attention, frontier, trust] = [
    9, 20, 5, 30, 1, 2, 1, 10, 0.8,
  ];
  let [o1, o2, o3, h1, h2, h3, g1, g2, g3, e1, s1] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let k = 0; ; k++) {
    const time = k * dt;
    const sanction = time + dt * 2 ** -20 >= 2 ? 0.9 : 0;
    const openness = Math.max(0, 1 - sanction);
    const chipsPerPerson = chips / Math.max(people, 1);
    const scarcity = interpolate(scarcityPoints, chipsPerPerson);
    const capability = pow(chips, elasticity) * pow(people, 1 - elasticity) * pow(knowledge / 5, elasticity);
    const gap = capability / frontier;
    const morale = interpolate(moralePoints, Math.min(1, gap)) * trust;
    const premium = interpolate(pricePoints, sanction * attention);
    const budget = (capital * 0.1) / premium;
    const wanted = gap < 1 ? budget * (2 - gap) : budget;
    const channelRoom = channel * openness * importRate + (channel * importRate) / 2;
    const orders = Math.min(wanted, channelRoom);
    const hired = people * 0.12 * scarcity;
    const earned = capability * 0.15;
    if (k === 0) {
      o1 = o2 = o3 = orders * (1.5 / 3);
      h1 = h2 = h3 = hired * (2 / 3);
      g1 = g2 = g3 = gap;
      e1 = earned * (0.75 / 1);
    }
    const [or1, or2, delivered] = [o1 / (1.5 / 3), o2 / (1.5 / 3), o3 / (1.5 / 3)];
    if (k === 0) s1 = delivered;
    const heat = exp(-scarcity / 2);
    const failing = chips * failureRate * (1 + heat);
    const salvaged = failing / 2;
    const partsUsed = parts / 1.5;
    const [hr1, hr2, trained] = [h1 / (2 / 3), h2 / (2 / 3), h3 / (2 / 3)];
    const leaving = people * 0.05 * morale;
    const learning = knowledge * 0.2 * Math.min(1, g3) * openness + 0.2;
    const forgetting = knowledge * 0.03;
    const frontierGrowth = (frontier * 0.25) / 4;
    const earning = e1 / (0.75 / 1);
    const spending = orders * premium;
    const opening = 0.3 * (channelRoom === 0 ? 0 : orders / channelRoom);
    const closing = channel * 0.12 * attention;
    const watching = (0.2 * s1 * 1) / 4;
    const fading = attention * 0.1;
    const trustChange = (morale - trust) / 2 / 4;
    if (k === 640) {
      out.set([
        chips,
        people,
        knowledge,
        capability,
        capital,
        channel,
        ln(frontier / Math.max(capability, 1)),
        Math.min(1, capability / 20),
      ]);
      return;
    }
    const [d1, d2, d3] = [(gap - g1) / (1 / 3), (g1 - g2) / (1 / 3), (g2 - g3) / (1 / 3)];
    const smoothing = (delivered - s1) / (1 / 1);
    o1 += dt * (orders - or1);
    o2 += dt * (or1 - or2);
    o3 += dt * (or2 - delivered);
    h1 += dt * (hired - hr1);
    h2 += dt * (hr1 - hr2);
    h3 += dt * (hr2 - trained);
    g1 += dt * d1;
    g2 += dt * d2;
    g3 += dt * d3;
    e1 += dt * (earned - earning);
    s1 += dt * smoothing;
    chips += dt * (delivered + partsUsed - failing);
    parts += dt * (salvaged - partsUsed);
    people += dt * (trained - leaving);
    knowledge += dt * (learning - forgetting);
    frontier += dt * frontierGrowth;
    capital += dt * (earning - spending);
    channel += dt * (opening - closing);
    attention += dt * (watching - fading);
    trust += dt * trustChange;
  }
}
