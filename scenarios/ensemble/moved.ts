/** A sampled parameter whose middle a lever sets. */
import type { ParameterSlot } from "../../model/index.ts";

/**
 * The whole distribution moved to a new middle: stretched where it is positive, shifted otherwise. With a range of its
 * own, 5 and 95 % points above zero, it becomes lognormal on each side of the middle, which no shape forbids.
 */
export function movedTo(
  slot: ParameterSlot,
  middle: number | undefined,
  range?: readonly [low: number, high: number],
): ParameterSlot {
  if (middle !== undefined && range !== undefined)
    return { ...slot, shape: "lognormal", value: middle, low: range[0], high: range[1] };
  if (middle === undefined || middle === slot.value) return slot;
  if (slot.shape === "lognormal" && middle > 0) {
    const factor = middle / slot.value;
    return { ...slot, value: middle, low: slot.low * factor, high: slot.high * factor };
  }
  if (slot.shape === "share") return { ...slot, value: middle, low: middle, high: middle, shape: "fixed" };
  const shift = middle - slot.value;
  return { ...slot, value: middle, low: slot.low + shift, high: slot.high + shift };
}
