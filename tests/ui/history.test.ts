/** Undo and redo, against a list with a cursor as the oracle. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { begin, DEPTH, push, redo, undo } from "../../ui/history.ts";

describe("a history", () => {
  it("behaves as a list of states with a cursor in it, whatever is done in whatever order", () => {
    const move = fc.oneof(fc.integer(), fc.constant("undo" as const), fc.constant("redo" as const));
    fc.assert(
      fc.property(fc.array(move, { maxLength: 80 }), (moves) => {
        let history = begin(0);
        let list = [0];
        let cursor = 0;
        for (const each of moves) {
          if (each === "undo") {
            history = undo(history);
            cursor = Math.max(0, cursor - 1);
          } else if (each === "redo") {
            history = redo(history);
            cursor = Math.min(list.length - 1, cursor + 1);
          } else {
            history = push(history, each);
            list = [...list.slice(0, cursor + 1), each];
            cursor += 1;
          }
          expect([...history.past, history.present, ...history.future]).toEqual(list);
          expect(history.past).toHaveLength(cursor);
        }
      }),
      { seed: 1 },
    );
  });

  it("goes back a hundred steps and no further", () => {
    let history = begin(0);
    for (let step = 1; step <= 150; step++) history = push(history, step);
    for (let step = 0; step < 200; step++) history = undo(history);
    expect(DEPTH).toBe(100);
    expect(history.present).toBe(50);
    for (let step = 0; step < 200; step++) history = redo(history);
    expect(history.present).toBe(150);
  });

  it("is the same object when there is nothing to go to", () => {
    const history = begin("only");
    expect(undo(history)).toBe(history);
    expect(redo(history)).toBe(history);
  });
});
