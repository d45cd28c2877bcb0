/** Blocks of members: handed on in order, whatever order they come in. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Block, inOrder, runBlocks } from "../../../scenarios/index.ts";

const block = (from: number, to: number): Block => ({
  from,
  to,
  values: Float64Array.of(from),
  failures: [],
  backend: { name: "simd" },
});

test("blocks of any sizes in any order are handed on by member, each as soon as those before it are", () => {
  const blocks = fc
    .array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 20 })
    .map((sizes) => sizes.map((size, i) => ({ from: 7 + sum(sizes.slice(0, i)), size })))
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
  fc.assert(
    fc.property(blocks, ([all, shuffled]) => {
      const taken: number[] = [];
      const give = inOrder(7, ({ from }) => taken.push(from));
      const given = new Set<number>();
      for (const { from, size } of shuffled) {
        give(block(from, from + size));
        given.add(from);
        const firstMissing = all.findIndex((one) => !given.has(one.from));
        const ready = firstMissing < 0 ? all : all.slice(0, firstMissing);
        expect(taken).toEqual(ready.map((one) => one.from));
      }
    }),
  );
});

test("every member from the first to the last is run once, in even blocks, and progress counts from the first", async () => {
  const seen: number[] = [];
  const done: number[] = [];
  const job = {
    settings: { fixed: {}, centred: {} },
    key: [1, 2] as const,
    options: { outputs: ["x"] },
    from: 1001,
    to: 1200,
  };
  const pool = {
    workers: 2,
    run: async ({ from, to }: { from: number; to: number }) => block(from, to),
    close: () => {},
  };
  const onProgress = (progress: { done: number; total: number }): void => {
    done.push(progress.done);
    expect(progress.total).toBe(199);
  };
  const backend = await runBlocks(pool, { ...job, onProgress }, ({ from, to }) => {
    if (to !== 1200) expect((to - from) % 2).toBe(0);
    for (let member = from; member < to; member++) seen.push(member);
  });
  expect(seen.sort((a, b) => a - b)).toEqual(Array.from({ length: 199 }, (_, i) => 1001 + i));
  expect(done.at(-1)).toBe(199);
  expect(backend).toEqual({ name: "simd" });
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
