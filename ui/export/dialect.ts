/** How tables are written for the reader's spreadsheet. */
export interface Dialect {
  readonly name: "comma" | "semicolon";
  readonly separator: string;
  readonly decimal: string;
}

export const DIALECTS: readonly Dialect[] = [
  { name: "comma", separator: ",", decimal: "." },
  { name: "semicolon", separator: ";", decimal: "," },
];

/** Where numbers are written with a decimal comma, spreadsheets part cells with semicolons. */
export function dialectOf(language: string): Dialect {
  const decimal = new Intl.NumberFormat(language).formatToParts(1.5).find(({ type }) => type === "decimal");
  return DIALECTS[decimal?.value === "," ? 1 : 0] as Dialect;
}
