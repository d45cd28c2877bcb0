/** Values of a game: its total shared out among constraints and among pairs, all linear in the game. */
import { dividendsOf, playersOf, sizeOf } from "./games.ts";

const perPlayer = (game: Float64Array, value: (player: number) => number): Float64Array =>
  Float64Array.from({ length: playersOf(game) }, (_, player) => value(player));

/** Sum of weight(|S|) m[S] over the sets that hold all of `within`. */
function weighed(dividends: Float64Array, within: number, weight: (size: number) => number): number {
  let sum = 0;
  for (let set = within; set < dividends.length; set += 1)
    if ((set & within) === within && set > 0) sum += weight(sizeOf(set)) * (dividends[set] as number);
  return sum;
}

/** Each dividend in equal parts to its members; sums to the total. Source: Shapley (1953), with Harsanyi's dividends. */
export function shapleyValues(game: Float64Array): Float64Array {
  const dividends = dividendsOf(game);
  return perPlayer(game, (player) => weighed(dividends, 1 << player, (size) => 1 / size));
}

/** Main effects of the two-level factorial; they do not sum to the total. Source: Banzhaf (1965), Rutgers Law Review 19. */
export function banzhafValues(game: Float64Array): Float64Array {
  const dividends = dividendsOf(game);
  return perPlayer(game, (player) => weighed(dividends, 1 << player, (size) => 2 ** (1 - size)));
}

/** What each costs alone. */
export const firstIn = (game: Float64Array): Float64Array =>
  perPlayer(game, (player) => game[1 << player] as number);

/** What lifting each alone would spare, all others in force. */
export function lastIn(game: Float64Array): Float64Array {
  const all = game.length - 1;
  return perPlayer(game, (player) => (game[all] as number) - (game[all ^ (1 << player)] as number));
}

/** Sets of two, in the order 01, 02, 12, 03, ... of their numbers. */
export const pairsOf = (players: number): number[] =>
  Array.from({ length: 2 ** players }, (_, set) => set).filter((set) => sizeOf(set) === 2);

/** Interaction of each pair, averaged over the others; not a share of the total. Source: Grabisch and Roubens (1999). */
export function shapleyInteractions(game: Float64Array): Float64Array {
  const dividends = dividendsOf(game);
  return Float64Array.from(pairsOf(playersOf(game)), (pair) =>
    weighed(dividends, pair, (size) => 1 / (size - 1)),
  );
}

/**
 * Shapley-Taylor indices of order two: `singles` are the dividends of one, `pairs` share all larger ones out among
 * pairs; together they sum to the total. Source: Sundararajan, Dhamdhere and Agarwal (2020), ICML 119:9259-9268.
 */
export function shapleyTaylor(game: Float64Array): { singles: Float64Array; pairs: Float64Array } {
  const dividends = dividendsOf(game);
  const pairs = pairsOf(playersOf(game)).map((pair) =>
    weighed(dividends, pair, (size) => 2 / (size * (size - 1))),
  );
  return { singles: firstIn(game), pairs: Float64Array.from(pairs) };
}

/** What all together cost beyond the sum of each alone: the sum of all dividends of two and more. */
export const compounding = (game: Float64Array): number =>
  (game.at(-1) as number) - firstIn(game).reduce((sum, value) => sum + value, 0);
