/** Code of one function, written value by value: a value is whatever leaves one on the stack. */
import { type Bytes, type Signature, signed, unsigned, V128, type ValueType } from "./encoder.ts";

export type Value = (code: Code) => void;

/** The body of a function under construction. */
export class Code {
  readonly bytes: number[] = [];
  readonly locals: ValueType[] = [];
  private readonly inputs: number;
  constructor({ inputs }: Signature) {
    this.inputs = inputs.length;
  }
  /** A new local of this type. */
  local(type: ValueType): number {
    this.locals.push(type);
    return this.inputs + this.locals.length - 1;
  }
  put(...bytes: number[]): void {
    for (const byte of bytes) this.bytes.push(byte);
  }
  /** Computes a value once; what is returned reads it. */
  keep(value: Value, type: ValueType = V128): Value {
    const local = this.local(type);
    this.set(local, value);
    return get(local);
  }
  set(local: number, value: Value): void {
    value(this);
    this.put(0x21, ...unsigned(local));
  }
  /** Runs statements, and again while they leave a true condition. */
  loop(statements: () => Value): void {
    this.put(0x03, 0x40);
    statements()(this);
    this.put(0x0d, 0, 0x0b);
  }
  when(condition: Value, then: () => void, otherwise?: () => void): void {
    condition(this);
    this.put(0x04, 0x40);
    then();
    if (otherwise) {
      this.put(0x05);
      otherwise();
    }
    this.put(0x0b);
  }
}

export const get =
  (local: number): Value =>
  (code) =>
    code.put(0x20, ...unsigned(local));
export const callOf =
  (index: number, ...inputs: Value[]): Value =>
  (code) => {
    for (const input of inputs) input(code);
    code.put(0x10, ...unsigned(index));
  };

const operation =
  (...bytes: number[]) =>
  (...inputs: Value[]): Value =>
  (code) => {
    for (const input of inputs) input(code);
    code.put(...bytes);
  };
const simd = (opcode: number, ...more: number[]) => operation(0xfd, ...unsigned(opcode), ...more);
type Binary = (a: Value, b: Value) => Value;
type Unary = (a: Value) => Value;

/** Two doubles at a time; the names are those of the instructions. */
export const add: Binary = simd(0xf0);
export const sub: Binary = simd(0xf1);
export const mul: Binary = simd(0xf2);
export const div: Binary = simd(0xf3);
export const pmin: Binary = simd(0xf6);
export const pmax: Binary = simd(0xf7);
export const abs: Unary = simd(0xec);
export const neg: Unary = simd(0xed);
export const sqrt: Unary = simd(0xef);
export const floor: Unary = simd(0x75);
export const eq: Binary = simd(0x47);
export const ne: Binary = simd(0x48);
export const lt: Binary = simd(0x49);
export const gt: Binary = simd(0x4a);
export const le: Binary = simd(0x4b);
export const ge: Binary = simd(0x4c);
export const not: Unary = simd(0x4d);
export const and: Binary = simd(0x4e);
/** a and not b. */
export const andNot: Binary = simd(0x4f);
export const or: Binary = simd(0x50);
/** a where the mask is set, b elsewhere. */
export const select = (mask: Value, a: Value, b: Value): Value => simd(0x52)(a, b, mask);
export const anyTrue: Unary = simd(0x53);
export const integerAdd: Binary = simd(0xce);
export const integerSub: Binary = simd(0xd1);
export const shiftLeft = (a: Value, bits: number): Value => simd(0xcb)(a, integer(bits));
export const shiftRight = (a: Value, bits: number): Value => simd(0xcd)(a, integer(bits));
export const splat: Unary = simd(0x14);
export const lane = (a: Value, index: 0 | 1): Value => simd(0x21, index)(a);
export const withSecond = (a: Value, second: Value): Value => simd(0x22, 1)(a, second);
/** The low 32 bits of one lane of integers. */
export const integerLane = (a: Value, index: 0 | 1): Value => simd(0x1b, 2 * index)(a);
/** First lanes of two vectors, and second lanes. */
export const firsts: Binary = simd(0x0d, ...[0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23]);
export const seconds: Binary = simd(0x0d, ...[8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31]);

/** Scalars: 32-bit integers and doubles. */
export const integer =
  (value: number): Value =>
  (code) =>
    code.put(0x41, ...signed(value));
export const plus: Binary = operation(0x6a);
export const times: Binary = operation(0x6c);
export const remainder: Binary = operation(0x70);
export const isZero: Unary = operation(0x45);
export const isEqual: Binary = operation(0x46);
export const isBelow: Binary = operation(0x48);
export const either: Binary = operation(0x72);
export const toDouble: Unary = operation(0xb7);
export const toInteger: Unary = operation(0xaa);
export const scalarAdd: Binary = operation(0xa0);
export const scalarMul: Binary = operation(0xa2);
export const scalarDiv: Binary = operation(0xa3);
export const scalarFloor: Unary = operation(0x9c);

/** Memory; an address is a value plus a number of bytes. */
const place = (align: number, offset: number): Bytes => [align, ...unsigned(offset)];
export const zero: Value = integer(0);
export const load = (offset: number, at: Value = zero): Value => simd(0x00, ...place(4, offset))(at);
export const loadSplat = (offset: number, at: Value = zero): Value => simd(0x0a, ...place(3, offset))(at);
export const store = (value: Value, offset: number, at: Value = zero): Value =>
  simd(0x0b, ...place(4, offset))(at, value);
export const storeLane = (index: 0 | 1, value: Value, offset: number, at: Value = zero): Value =>
  simd(0x5b, ...place(3, offset), index)(at, value);
export const loadDouble = (offset: number, at: Value = zero): Value =>
  operation(0x2b, ...place(3, offset))(at);
export const loadInteger = (offset: number, at: Value = zero): Value =>
  operation(0x28, ...place(2, offset))(at);
export const storeInteger = (value: Value, offset: number, at: Value = zero): Value =>
  operation(0x36, ...place(2, offset))(at, value);
