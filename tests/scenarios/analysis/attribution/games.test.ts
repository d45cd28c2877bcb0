/** Values of games against closed forms, and the properties that define them. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  banzhafValues,
  compounding,
  dividendsOf,
  firstIn,
  gameOf,
  lastIn,
  lossGame,
  shapleyInteractions,
  shapleyTaylor,
  shapleyValues,
  sizeOf,
} from "../../../../scenarios/index.ts";
import reference from "../reference.json" with { type: "json" };

const { example_A: A, example_B_pure_multiplicative: B, example_C_weakest_link_max: C } = reference.shapley;
/** Sets of H, B, T in the order of their numbers. */
const SETS = ["", "H", "B", "HB", "T", "HT", "BT", "HBT"] as const;
const near = (found: ArrayLike<number>, expected: readonly number[], digits = 12): void => {
  expect(found.length).toBe(expected.length);
  expected.forEach((value, i) => {
    expect(found[i]).toBeCloseTo(value, digits);
  });
};
const product = (factors: readonly number[], first = 100): Float64Array =>
  Float64Array.from({ length: 2 ** factors.length }, (_, set) =>
    factors.reduce((left, factor, i) => ((set >>> i) & 1 ? left * factor : left), first),
  );

describe("the worked example, 100 units of which 30 are left", () => {
  const outcome = Float64Array.from(SETS, (set) => A.Y[set]);
  const [level, log] = [lossGame(outcome, "level"), lossGame(outcome, "log")];
  const loss = A.loss_dividends as Record<string, number>;
  const logs = A.log_dividends as Record<string, number>;
  it("has the dividends of the closed form on both scales", () => {
    near(
      dividendsOf(level),
      SETS.map((set) => loss[set] ?? 0),
    );
    near(
      dividendsOf(log),
      SETS.map((set) => logs[set] ?? 0),
    );
  });
  it("has its Shapley and Banzhaf values", () => {
    near(shapleyValues(level), A.loss_shapley);
    near(banzhafValues(level), A.loss_banzhaf);
    near(shapleyValues(log), A.log_shapley);
  });
  it("has its interactions of pairs, averaged and efficient", () => {
    near(shapleyInteractions(level), [1, -1, 1]);
    const { singles, pairs } = shapleyTaylor(level);
    near(singles, [40, 10, 20]);
    near(pairs, [2 / 3, -4 / 3, 2 / 3]);
  });
  it("compounds on the log scale by e^0.365 and not at all on the level scale", () => {
    expect(compounding(level)).toBe(0);
    expect(compounding(log)).toBeCloseTo(A.compounding_index_log, 12);
    expect(Math.exp(compounding(log))).toBeCloseTo(43.2 / 30, 12);
  });
});

describe("factors that multiply independently", () => {
  it("have the Shapley values and dividends of the closed form on the level scale", () => {
    const game = lossGame(product(B.f), "level");
    near(shapleyValues(game), B.loss_shapley, 11);
    const dividends = B.loss_dividends as Record<string, number>;
    near(
      dividendsOf(game),
      SETS.map((set) => dividends[set] ?? 0),
      11,
    );
    near(lastIn(game), [28.8, 4.8, 10.8], 11);
  });
  it("have the five values of the closed form", () => {
    const game = lossGame(product([0.6, 0.9, 0.8, 0.95, 0.85]), "level");
    near(shapleyValues(game), [31.1053666667, 6.6416166667, 13.9257833333, 3.2482833333, 10.19495], 9);
    const orders = [0, 0, 0, 0, 0, 0];
    dividendsOf(game).forEach((value, set) => {
      orders[sizeOf(set)] = (orders[sizeOf(set)] ?? 0) + value;
    });
    near(orders, [0, 90, -28.75, 4.125, -0.265, 0.006], 11);
    expect(lastIn(game).reduce((sum, value) => sum + value, 0)).toBeCloseTo(43.845, 10);
  });
  it("have no interaction on the log scale, and minus the logarithm of each factor as values", () => {
    const game = lossGame(product(B.f), "log");
    near(shapleyValues(game), B.log_shapley);
    near(shapleyInteractions(game), [0, 0, 0]);
    expect(compounding(game)).toBeCloseTo(0, 12);
  });
});

test("the weakest link has the values of the airport game (Littlechild and Owen 1973)", () => {
  const game = Float64Array.from(SETS, (_, set) => Math.max(0, ...C.a.filter((_, i) => (set >>> i) & 1)));
  near(shapleyValues(game), C.shapley);
  const { HB, HT, BT, HBT } = C.dividends;
  near(dividendsOf(game), [0, 40, 10, HB, 20, HT, BT, HBT]);
});

test("three of four has dividends 1 and -3 and equal values", () => {
  const game = Float64Array.from({ length: 16 }, (_, set) => (sizeOf(set) >= 3 ? 1 : 0));
  near(shapleyValues(game), reference.shapley.threshold_3_of_4.shapley);
  expect(dividendsOf(game)[0b0111]).toBe(1);
  expect(dividendsOf(game)[0b1111]).toBe(-3);
});

test("the glove game gives two thirds to the scarce glove", () => {
  const game = Float64Array.from({ length: 8 }, (_, set) => (set & 1 && set > 1 ? 1 : 0));
  near(shapleyValues(game), reference.shapley.glove_L_RR);
});

const games = (players: number) =>
  fc
    .array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), {
      minLength: 2 ** players,
      maxLength: 2 ** players,
    })
    .map((values) => Float64Array.from(values, (value, set) => (set === 0 ? 0 : value)));
const anyGame = fc.integer({ min: 1, max: 6 }).chain(games);
const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

describe("any game", () => {
  it("is shared out whole by Shapley values, and by Shapley-Taylor singles with pairs", () => {
    fc.assert(
      fc.property(anyGame, (game) => {
        expect(sum(shapleyValues(game))).toBeCloseTo(game.at(-1) as number, 8);
        const { singles, pairs } = shapleyTaylor(game);
        expect(sum(singles) + sum(pairs)).toBeCloseTo(game.at(-1) as number, 8);
      }),
    );
  });
  it("is given back by its dividends", () => {
    fc.assert(fc.property(anyGame, (game) => near(gameOf(dividendsOf(game)), [...game], 8)));
  });
  it("has the Shapley values of the definition, a mean over orders of entry", () => {
    fc.assert(
      fc.property(anyGame, (game) => {
        const players = Math.log2(game.length);
        const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
        const expected = Array.from({ length: players }, (_, player) => {
          let value = 0;
          for (let set = 0; set < game.length; set += 1)
            if (!((set >>> player) & 1)) {
              const weight =
                (factorial(sizeOf(set)) * factorial(players - sizeOf(set) - 1)) / factorial(players);
              value += weight * ((game[set | (1 << player)] as number) - (game[set] as number));
            }
          return value;
        });
        near(shapleyValues(game), expected, 8);
      }),
    );
  });
  it("gives two constraints that are alike the same value", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5 }).chain(games), (game) => {
        // Alike: a set with the second alone is worth what it is with the first alone.
        const alike = game.map((value, set) => ((set & 3) === 2 ? (game[set ^ 3] as number) : value));
        const [first, second] = shapleyValues(alike);
        expect(first).toBeCloseTo(second as number, 9);
      }),
    );
  });
  it("gives a constraint wired to nothing exactly zero, in whatever place it stands", () => {
    fc.assert(
      fc.property(anyGame, fc.nat(6), (game, place) => {
        const player = Math.min(place, Math.log2(game.length));
        const low = (1 << player) - 1;
        const wider = Float64Array.from(
          { length: 2 * game.length },
          (_, set) => game[(set & low) | ((set >>> 1) & ~low)] as number,
        );
        expect(shapleyValues(wider)[player]).toBe(0);
        expect(firstIn(wider)[player]).toBe(0);
        expect(lastIn(wider)[player]).toBe(0);
        dividendsOf(wider).forEach((value, set) => {
          if ((set >>> player) & 1) expect(value).toBe(0);
        });
      }),
    );
  });
});

test("an outcome of zero or less has no log scale, and the remedy is named", () => {
  expect(() => lossGame(Float64Array.of(3, 0), "log")).toThrow("the outcome is 0 in one world");
  expect(() => lossGame(Float64Array.of(3, -1), "log")).toThrow("use the level scale");
});
test("a game is refused unless it has a value for every set", () => {
  expect(() => dividendsOf(new Float64Array(3))).toThrow("2^k values");
});
