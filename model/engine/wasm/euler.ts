/** A whole run by Euler's method. */
import { type Builder, inputs } from "./builder.ts";
import {
  type Code,
  callOf,
  div,
  either,
  get,
  integer,
  isBelow,
  isEqual,
  isZero,
  load,
  loadInteger,
  loadSplat,
  or,
  plus,
  remainder,
  store,
  storeLane,
} from "./code.ts";
import { I32, V128 } from "./encoder.ts";
import { stepOf } from "./step.ts";

/**
 * Defines `euler(from, to, every, row, list, listEnd, first, second)`: runs steps `from` to `to` beginning at their row,
 * and at each whole number of `every` steps writes what the list names, each divided by its factor, on from `first` for
 * the first lane and from `second` for the other.
 */
export function addEuler(builder: Builder, sweep: number): void {
  const { map } = builder;
  const [from, to, every, row, list, listEnd, first, second] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
  builder.define(
    inputs(I32, I32, I32, I32, I32, I32, I32, I32),
    (code) => {
      const [k, failed, at] = [from, code.local(V128), code.local(I32)];
      const saving = stepOf(builder, true, { row, k, failed });
      const plain = stepOf(builder, false, { row, k, failed });
      code.set(failed, or(load(map.failed), load(map.clockFailed)));
      const isSaved = isZero(remainder(get(k), get(every)));
      code.loop(() => {
        code.when(
          either(isSaved, isEqual(get(k), get(to))),
          () => {
            saving.values(code);
            code.when(isSaved, () => record(code, at, list, listEnd, first, second));
            code.when(isBelow(get(k), get(to)), () => saving.move(code));
          },
          () => {
            plain.values(code);
            plain.move(code);
          },
        );
        code.set(row, plus(get(row), integer(builder.rowSize)));
        code.set(k, plus(get(k), integer(1)));
        return isBelow(get(k), plus(get(to), integer(1)));
      });
      store(or(get(failed), callOf(sweep)), map.failed)(code);
    },
    "euler",
  );
}

function record(code: Code, at: number, list: number, end: number, first: number, second: number): void {
  code.set(at, get(list));
  code.when(isBelow(get(at), get(end)), () =>
    code.loop(() => {
      const value = code.keep(div(load(0, loadInteger(0, get(at))), loadSplat(8, get(at))));
      storeLane(0, value, 0, get(first))(code);
      storeLane(1, value, 0, get(second))(code);
      for (const local of [first, second]) code.set(local, plus(get(local), integer(8)));
      code.set(at, plus(get(at), integer(16)));
      return isBelow(get(at), get(end));
    }),
  );
}
