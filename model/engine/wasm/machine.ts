/** An instance of a program's module: runs two members at once and hands back what each saved. */
import { noiseGrid, type RunClock } from "../clock.ts";
import { layoutOf, type Place } from "../layout.ts";
import * as mathematics from "../math/index.ts";
import type { Program } from "../program.ts";
import { startRings } from "../snapshot.ts";
import { tableNumbers } from "./functions.ts";
import type { VectorModule } from "./module.ts";
import { type Instance, instantiate } from "./web-assembly.ts";

/** What a member runs on. */
export interface Inputs {
  readonly row: Float64Array;
  readonly draws: Float64Array;
}
export type Two<T> = readonly [T, T];

/** A run stopped on its way: its states, delay buffers, what it saved so far, and whether all was finite. Opaque. */
export interface Pause {
  readonly step: number;
  readonly states: Float64Array;
  readonly rings: Float64Array;
  readonly ringPlaces: Int32Array;
  readonly failed: Int32Array;
  readonly saved: Two<Float64Array>;
}
/** Goes on from a pause, or is to make one at a step on its way. */
export type Resume = { readonly from: Pause } | { readonly pauseAt: number; keep(pause: Pause): void };

/** Runs pairs. It holds one memory, which each run fills anew: a run is still a function of its inputs alone. */
export interface Machine {
  run(
    members: Two<Inputs>,
    clock: RunClock,
    places: readonly Place[],
    tables: Float64Array,
    resume?: Resume,
  ): Two<Saved>;
}
export interface Saved {
  /** In declared units, laid out as the series of a run. */
  readonly series: Float64Array;
  /** False where some value of the run was not finite, and sometimes where one only came near it. */
  readonly isSound: boolean;
}

const PAGE = 65536;
const FUNCTIONS: Readonly<Record<string, (...inputs: number[]) => number>> = {
  "^": mathematics.pow,
  EXP: mathematics.exp,
  LN: mathematics.ln,
  LOG10: mathematics.log10,
  SIN: mathematics.sin,
  COS: mathematics.cos,
  TAN: mathematics.tan,
  ARCSIN: mathematics.arcsin,
  ARCCOS: mathematics.arccos,
  ARCTAN: mathematics.arctan,
  SINH: mathematics.sinh,
  COSH: mathematics.cosh,
  TANH: mathematics.tanh,
} as Readonly<Record<string, (...inputs: number[]) => number>>;

/** @throws Error where vectors are missing: see `isValid`. */
export function machineOf(program: Program, made: VectorModule): Machine {
  const { exports } = instantiate(made.bytes, { math: FUNCTIONS });
  return new Pairs(program, made, exports);
}

class Pairs implements Machine {
  private readonly program: Program;
  private readonly made: VectorModule;
  private readonly code: Instance["exports"];
  private doubles = new Float64Array(0);
  private words = new Int32Array(0);
  /** Where the rows of the clock below begin; they are computed again only for another clock. */
  private rows = 0;
  private noises = 0;
  /** Draws of a member that a run reads. */
  private drawn = 0;
  private free = 0;
  private clockKey = "";
  private tables: Float64Array | undefined;

  constructor(program: Program, made: VectorModule, code: Instance["exports"]) {
    this.program = program;
    this.made = made;
    this.code = code;
  }

  run(
    members: Two<Inputs>,
    clock: RunClock,
    places: readonly Place[],
    tables: Float64Array,
    resume?: Resume,
  ): Two<Saved> {
    const { map } = this.made;
    const saves = (Math.floor(clock.steps / clock.every) + 1) * places.length;
    this.prepare(clock, tables);
    // Rings are short beside all else: no longer than the run, two lanes each.
    const rings = layoutOf(this.program).rings.length * 2 * 8 * (clock.steps + 1);
    const list = this.free + rings;
    const first = list + 16 * places.length;
    this.grow(first + 2 * 8 * saves);
    this.interleave(
      map.parameters,
      members.map(({ row }) => row),
    );
    this.interleave(
      this.noises,
      members.map(({ draws }) => draws.subarray(0, this.drawn)),
    );
    places.forEach(({ state, slot, factor }, i) => {
      this.words[(list + 16 * i) / 4] = (state ? map.states : map.auxiliaries) + 16 * slot;
      this.doubles[(list + 16 * i) / 8 + 1] = factor;
    });
    const second = first + 8 * saves;
    const series: Two<number> = [first, second];
    /** From one step to another; a saved step at the beginning is saved again, in the same place. */
    const advance = (from: number, to: number): void => {
      const skipped = 8 * places.length * Math.ceil(from / clock.every);
      const row = this.rows + this.made.rowSize * from;
      this.code.euler(from, to, clock.every, row, list, first, first + skipped, second + skipped);
    };
    if (resume && "from" in resume) {
      this.putBack(resume.from, series);
      this.code.constants();
      advance(resume.from.step, clock.steps);
    } else {
      this.code.initial(this.rows);
      this.startRings(clock);
      this.code.constants();
      if (resume) {
        advance(0, resume.pauseAt);
        resume.keep(
          this.paused(resume.pauseAt, series, places.length * Math.ceil(resume.pauseAt / clock.every)),
        );
      }
      advance(resume?.pauseAt ?? 0, clock.steps);
    }
    const saved = (lane: number): Saved => {
      const at = first / 8 + lane * saves;
      return { series: this.doubles.slice(at, at + saves), isSound: this.isSound(lane) };
    };
    return [saved(0), saved(1)];
  }

  private parts() {
    const { map } = this.made;
    const { states } = this.program;
    const rings = layoutOf(this.program).rings.length;
    const last = map.rings / 4 + 4 * (rings - 1);
    const end =
      rings === 0 ? this.free : (this.words[last + 3] as number) + 8 * (this.words[last + 2] as number);
    return {
      states: this.doubles.subarray(map.states / 8, map.states / 8 + 2 * states.length),
      rings: this.doubles.subarray(this.free / 8, end / 8),
      ringPlaces: this.words.subarray(map.rings / 4, map.rings / 4 + 4 * rings),
      failed: this.words.subarray(map.failed / 4, map.failed / 4 + 4),
    };
  }

  private paused(step: number, [first, second]: Two<number>, count: number): Pause {
    const { states, rings, ringPlaces, failed } = this.parts();
    const saved = (at: number): Float64Array => this.doubles.slice(at / 8, at / 8 + count);
    return {
      step,
      states: states.slice(),
      rings: rings.slice(),
      ringPlaces: ringPlaces.slice(),
      failed: failed.slice(),
      saved: [saved(first), saved(second)],
    };
  }

  private putBack(pause: Pause, [first, second]: Two<number>): void {
    this.parts().ringPlaces.set(pause.ringPlaces);
    const { states, rings, failed } = this.parts();
    states.set(pause.states);
    rings.set(pause.rings);
    failed.set(pause.failed);
    this.doubles.set(pause.saved[0], first / 8);
    this.doubles.set(pause.saved[1], second / 8);
  }

  private isSound(lane: number): boolean {
    const at = this.made.map.failed / 4 + 2 * lane;
    return this.words[at] === 0 && this.words[at + 1] === 0;
  }

  /** Computes what follows the clock alone, once for a clock and its tables. */
  private prepare(clock: RunClock, tables: Float64Array): void {
    const { map, size, rowSize } = this.made;
    const { start, stop, dt, steps } = clock;
    const key = [start, stop, dt].join();
    if (key === this.clockKey && tables === this.tables) return;
    const grid = noiseGrid(this.program, clock);
    this.drawn = grid.size;
    this.noises = Math.ceil(size / 16) * 16;
    this.rows = this.noises + 16 * grid.size;
    this.free = this.rows + rowSize * (steps + 1);
    this.grow(this.free);
    [start, stop, dt].forEach((value, i) => {
      this.doubles.fill(value, map.clock / 8 + 2 * i, map.clock / 8 + 2 * i + 2);
    });
    grid.offsets.forEach((offset, i) => {
      this.words[map.noises / 4 + 4 * i] = this.noises + 16 * offset;
    });
    this.program.lookups.forEach((table, i) => {
      this.doubles.set(tableNumbers(table, tables), (map.tables[i] ?? 0) / 8);
    });
    this.code.fixed();
    this.code.timeline(this.rows, steps);
    this.clockKey = key;
    this.tables = tables;
  }

  private interleave(address: number, lanes: readonly Float64Array[]): void {
    lanes.forEach((values, lane) => {
      let at = address / 8 + lane;
      for (const value of values) {
        this.doubles[at] = value;
        at += 2;
      }
    });
  }

  private startRings(clock: RunClock): void {
    const { map } = this.made;
    const { rings } = layoutOf(this.program);
    if (rings.length === 0) return;
    const { states, auxiliaries } = this.program;
    let at = this.free;
    for (const lane of [0, 1]) {
      const laneOf = (address: number, count: number): Float64Array =>
        Float64Array.from({ length: count }, (_, i) => this.doubles[address / 8 + 2 * i + lane] as number);
      const { R, L } = startRings(
        rings,
        laneOf(map.states, states.length),
        laneOf(map.auxiliaries, auxiliaries.length),
        clock,
      );
      this.doubles.set(R, at / 8);
      rings.forEach((_, i) => {
        const place = map.rings / 4 + 4 * i + 2 * lane;
        this.words[place] = L[2 * i] as number;
        this.words[place + 1] = at + 8 * (L[2 * i + 1] as number);
      });
      at += 8 * R.length;
    }
  }

  private grow(bytes: number): void {
    const { memory } = this.code;
    const missing = Math.ceil((bytes - memory.buffer.byteLength) / PAGE);
    if (missing > 0) memory.grow(missing);
    if (this.doubles.buffer === memory.buffer) return;
    this.doubles = new Float64Array(memory.buffer);
    this.words = new Int32Array(memory.buffer);
  }
}
