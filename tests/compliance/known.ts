/** Files of the collection that cannot come out as expected, each with the reason; looked up by their folder. */

export interface Known {
  /** End of the file's path. */
  readonly path: RegExp;
  readonly reason: string;
  /** Expected columns the file does not define; all others have to agree. */
  readonly missing?: readonly string[];
  /** What the text must not hold for the reason to stand. */
  readonly without?: RegExp;
}

export const KNOWN: readonly Known[] = [
  {
    path: /smooth_and_stock\/test_smooth_and_stock\.xmile$/,
    reason: "three expected columns are not in the file",
    missing: ["Input", "Smoothed Input", "Smoothing Time"],
  },
  {
    path: /(^|\/)tests\/active_initial\//,
    reason: "the conversion lost the initial equation",
  },
  {
    path: /(^|\/)tests\/rounding\//,
    reason: "expects INT and MOD to round towards zero; XMILE 1.0 rounds downwards (3.3.1, 3.5.1)",
  },
  {
    path: /(^|\/)tests\/macro_\w+\//,
    without: /<macro\b/,
    reason: "calls a macro that the conversion left out of the file",
  },
];

/** What a converter leaves in place of equations it could not translate. */
export const isBrokenConversion = (model: string): boolean => /<eqn>\s*\?\?\?\s*<\/eqn>/.test(model);
export const BROKEN = "broken conversion: equations of ??? in the file";
