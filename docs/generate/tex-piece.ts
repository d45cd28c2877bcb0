/** Pieces of TeX and how strongly they hold together. */
import type { Expression } from "../../model/index.ts";

/** How strongly a piece of TeX holds together; a weaker piece inside a stronger one takes brackets. */
export const WEAK = { or: 1, and: 2, compare: 3, sum: 4, product: 5, sign: 6, power: 7, atom: 8 } as const;

export interface Piece {
  readonly tex: string;
  readonly bond: number;
}
export type Write = (expression: Expression) => Piece;

export const atom = (tex: string): Piece => ({ tex, bond: WEAK.atom });
export const bracket = ({ tex, bond }: Piece, least: number): string =>
  bond < least ? `\\left(${tex}\\right)` : tex;
