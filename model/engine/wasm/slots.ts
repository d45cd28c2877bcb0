/** Places of 16 bytes in the module's memory: two lanes of a value, or a constant in both. */
import { load, loadDouble, type Value } from "./code.ts";

const bitsOf = (value: number): bigint => new BigUint64Array(Float64Array.of(value).buffer)[0] ?? 0n;

/** Loading a constant from memory is one instruction; building it in a register takes several. */
export class Slots {
  private readonly constants = new Map<bigint, number>();
  private next = 0;

  /** Address of so many places in a row. */
  reserve(count: number): number {
    const address = this.next;
    this.next += 16 * count;
    return address;
  }
  /** Bytes taken so far. */
  get size(): number {
    return this.next;
  }
  constant(value: number): Value {
    return load(this.addressOf(bitsOf(value)));
  }
  /** The same as one double. */
  scalar(value: number): Value {
    return loadDouble(this.addressOf(bitsOf(value)));
  }
  /** A constant by its 64 bits, in both lanes. */
  bits(bits: bigint): Value {
    return load(this.addressOf(bits));
  }
  private addressOf(bits: bigint): number {
    const address = this.constants.get(bits) ?? this.reserve(1);
    this.constants.set(bits, address);
    return address;
  }
  /** What memory holds at the start: the constants, and zeros elsewhere. */
  image(): Uint8Array {
    const words = new BigUint64Array(this.size / 8);
    for (const [bits, address] of this.constants) words.fill(bits, address / 8, address / 8 + 2);
    return new Uint8Array(words.buffer);
  }
}
