/**
 * Games over constraints: a table of 2^k numbers, v[S] being what the set S of constraints costs and S a number whose
 * bit i says whether constraint i is on. v of the empty set is zero.
 */

/** How many players a table of 2^k values has. @throws Error when its length is no power of two. */
export function playersOf(values: Float64Array): number {
  const players = Math.round(Math.log2(values.length));
  if (values.length !== 2 ** players)
    throw new Error(`a game has 2^k values, one a set of constraints; this has ${values.length}`);
  return players;
}

/** Number of constraints in a set. */
export function sizeOf(set: number): number {
  let count = 0;
  for (let rest = set; rest > 0; rest >>>= 1) count += rest & 1;
  return count;
}

/** The members of a set, in order. */
export const playersIn = (set: number): number[] =>
  Array.from({ length: 32 - Math.clz32(set) }, (_, i) => i).filter((i) => (set >>> i) & 1);

/**
 * Harsanyi dividends m[S], the sum over the subsets T of S of (-1)^(|S| - |T|) v[T]: what S adds beyond all its parts.
 * A constraint that changes nothing has dividends of exactly zero, since each is a difference of equal numbers.
 * Source: Harsanyi (1963), International Economic Review 4:194-220; fast Moebius transform of k 2^k steps.
 */
export function dividendsOf(game: Float64Array): Float64Array {
  const dividends = game.slice();
  for (let player = 0; player < playersOf(game); player += 1) {
    const bit = 1 << player;
    for (let set = 0; set < dividends.length; set += 1)
      if (set & bit) dividends[set] = (dividends[set] as number) - (dividends[set ^ bit] as number);
  }
  return dividends;
}

/** The game that has these dividends: each set is worth the sum over its subsets. */
export function gameOf(dividends: Float64Array): Float64Array {
  const game = dividends.slice();
  for (let player = 0; player < playersOf(dividends); player += 1) {
    const bit = 1 << player;
    for (let set = 0; set < game.length; set += 1)
      if (set & bit) game[set] = (game[set] as number) + (game[set ^ bit] as number);
  }
  return game;
}
