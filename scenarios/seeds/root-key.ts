/** From the seed a user types to the key of every draw; the only file that uses seedrandom. */
import seedrandom from "seedrandom";
import type { Words2 } from "./philox.ts";

/** Key of all draws of a run: two unsigned 32-bit words. */
export type RootKey = Words2;

/** What seedrandom keeps of a text unmixed: 256 bytes, of which the frame around a seed takes at most six. */
const LONGEST_SEED = 250;

const DECIMAL = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i;

/** Sign, digits without outer zeros and power of ten of a decimal number, for comparison; undefined for other text. */
function decimalParts(text: string): { sign: string; digits: string; exponent: number } | undefined {
  const match = DECIMAL.exec(text);
  const whole = match?.[2] ?? "";
  const fraction = match?.[3] ?? "";
  if (match === null || whole + fraction === "") return undefined;
  const padded = (whole + fraction).replace(/^0+/, "");
  const digits = padded.replace(/0+$/, "");
  if (digits === "") return { sign: "", digits: "0", exponent: 0 };
  const exponent = Number(match[4] ?? "0") - fraction.length + padded.length - digits.length;
  return { sign: match[1] === "-" ? "-" : "", digits, exponent };
}

/**
 * The one spelling of a decimal number: the shortest that JavaScript prints if it has the same value, else all digits
 * and a power of ten, so that two seeds of twenty digits stay apart.
 */
function canonicalNumber(text: string): string | undefined {
  const parts = decimalParts(text);
  if (parts === undefined || !Number.isFinite(Number(text))) return undefined;
  const exact = `${parts.sign}${parts.digits}e${parts.exponent}`;
  const shortest = String(Number(text) + 0);
  const back = decimalParts(shortest);
  const isSame = back !== undefined && `${back.sign}${back.digits}e${back.exponent}` === exact;
  return isSame ? shortest : exact;
}

/**
 * The one spelling of a seed: outer white space goes, Unicode is composed (NFC), and text that is a finite decimal
 * number is written as that number. So 7, "7", " 7 " and "7.0" are one seed; "7a", "seven" and "Seven" three others.
 * Numbers are compared by their exact decimal value.
 */
export function canonicalSeed(seed: string | number): string {
  if (typeof seed === "number" && !Number.isFinite(seed)) {
    throw new Error(`Seed is ${seed}; give a finite number or a text.`);
  }
  const text = String(seed).trim().normalize("NFC");
  if (text === "") throw new Error("Seed is empty; give a number or a text, for example 7.");
  return canonicalNumber(text) ?? text;
}

/** UTF-8 bytes of a text, one character each; lone surrogates are encoded like any other code point. */
function bytesOf(text: string): string {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) as number;
    const continuation = (shift: number) => 0x80 | ((point >> shift) & 0x3f);
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), continuation(0));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), continuation(6), continuation(0));
    else bytes.push(0xf0 | (point >> 18), continuation(12), continuation(6), continuation(0));
  }
  return String.fromCharCode(...bytes);
}

/**
 * What is handed to seedrandom: length, colon, bytes, semicolon. ARC4 repeats its key until 256 bytes are full, so that
 * to seedrandom "a" is "aa" (davidbau/seedrandom#48), and it keeps only the low byte of each character; a text that
 * begins with its own length is no repetition of another, and each character here is one byte.
 */
export function keyMaterial(seed: string | number): string {
  const canonical = canonicalSeed(seed);
  const bytes = bytesOf(canonical);
  if (bytes.length > LONGEST_SEED) {
    throw new Error(
      `Seed "${canonical.slice(0, 20)}..." has ${bytes.length} bytes; at most ${LONGEST_SEED} are allowed.`,
    );
  }
  return `${bytes.length}:${bytes};`;
}

/** The key of all draws for a seed: the first 64 bits of seedrandom's ARC4 stream. Seed 0 is a seed like any other. */
export function rootKey(seed: string | number): RootKey {
  const generator = seedrandom(keyMaterial(seed));
  return [generator.int32() >>> 0, generator.int32() >>> 0];
}
