/** Quantiles of more values than can be kept: DDSketch (Masson, Rim, Lee 2019), with whole counts in bins of equal ratio. */
import { exp, ln } from "../../model/index.ts";

/** Largest relative error of a quantile. */
export const SKETCH_ERROR = 0.005;
const RATIO = (1 + SKETCH_ERROR) / (1 - SKETCH_ERROR);
const BIN = ln(RATIO);

/**
 * Counts of values by sign and size. Two sketches of the same values are equal, in whatever order they came and however
 * they were merged, since only whole numbers are added. NaN is refused.
 */
export class Sketch {
  private readonly positive = new Bins();
  private readonly negative = new Bins();
  private zeros = 0;
  private counted = 0;

  get count(): number {
    return this.counted;
  }
  add(value: number): void {
    if (Number.isNaN(value)) throw new Error("NaN cannot be counted: leave failed members out");
    this.counted += 1;
    if (value > 0) this.positive.add(Math.ceil(ln(value) / BIN));
    else if (value < 0) this.negative.add(Math.ceil(ln(-value) / BIN));
    else this.zeros += 1;
  }
  /** The value at the rank of a probability from 0 to 1, within the relative error. */
  quantile(probability: number): number {
    if (this.counted === 0) throw new Error("a sketch of no values has no quantile");
    let rank = Math.floor(probability * (this.counted - 1));
    const negatives = this.negative.total;
    if (rank < negatives) return -middle(this.negative.keyAt(negatives - 1 - rank));
    rank -= negatives;
    if (rank < this.zeros) return 0;
    return middle(this.positive.keyAt(rank - this.zeros));
  }
}

/** The value of a bin that is nearest, by ratio, to both its ends. */
const middle = (key: number): number => (2 * exp(key * BIN)) / (RATIO + 1);

/** Counts by whole key, in one array that grows at both ends. */
class Bins {
  private counts = new Uint32Array(0);
  private first = 0;
  total = 0;

  add(key: number): void {
    if (key < this.first || key >= this.first + this.counts.length) this.grow(key);
    const place = key - this.first;
    this.counts[place] = (this.counts[place] as number) + 1;
    this.total += 1;
  }
  /** Key of the value of a rank, from 0 for the least. */
  keyAt(rank: number): number {
    let seen = 0;
    for (const [place, count] of this.counts.entries()) {
      seen += count;
      if (rank < seen) return this.first + place;
    }
    throw new Error(`rank ${rank} of ${this.total} values`);
  }
  private grow(key: number): void {
    const from = this.counts.length === 0 ? key - 16 : Math.min(this.first, key - 16);
    const end = this.counts.length === 0 ? key + 16 : Math.max(this.first + this.counts.length, key + 16);
    const wider = new Uint32Array(end - from);
    wider.set(this.counts, this.counts.length === 0 ? 0 : this.first - from);
    this.counts = wider;
    this.first = from;
  }
}
