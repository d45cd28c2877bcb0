/** Numbers and units for people. */

/** Words for the model's units, singular and plural. */
const WORDS: Readonly<Record<string, string>> = {
  "1": "",
  share: "",
  fraction: "",
  index: "",
  ratio: "times",
  multiple: "times",
  usd: "US dollars",
  rub: "roubles",
  month: "months",
  year: "years",
  gpu: "accelerators",
  h100e: "H100 equivalents",
  person: "people",
  flop: "FLOP",
  elo: "points",
  percent: "%",
};

/** `accelerators per month` for `gpu/month`. */
export function unitWords(unit: string): string {
  const [over, under] = unit.split("/");
  const words = WORDS[over ?? ""] ?? over ?? "";
  return under === undefined ? words : `${words || "share"} per ${under.replace("^2", "²")}`;
}

/** A value as a person would say it: shares in per cent, very large numbers as powers of ten. */
export function formatValue(value: number, unit: string, decimals = 0): string {
  if (!Number.isFinite(value)) return "no value";
  if (unit === "flop") return scientific(value);
  if (isShare(unit)) return `${(value * 100).toFixed(Math.max(0, decimals - 2))} %`;
  const size = Math.abs(value);
  if (size >= 1e9) return `${Number((value / 1e9).toPrecision(3)).toLocaleString("en")} billion`;
  if (size >= 1e6) return `${Number((value / 1e6).toPrecision(3))} million`;
  if (size >= 10_000) return Math.round(Number(value.toPrecision(3))).toLocaleString("en");
  return value.toLocaleString("en", { maximumFractionDigits: decimals, minimumFractionDigits: 0 });
}

/** A difference, always with its sign. */
export function formatSigned(value: number, unit: string, decimals = 0): string {
  const size = formatValue(Math.abs(value), unit, decimals);
  if (Number(size.replaceAll(/[^\d.]/g, "")) === 0) return size;
  return `${value < 0 ? "−" : "+"}${size}`;
}

/** Units of numbers that are said in per cent. */
export const isShare = (unit: string): boolean => unit === "share" || unit === "fraction";

/** A number as typed: at most four digits that count. */
export const formatPlain = (value: number): string => String(Number(value.toPrecision(4)));

/** With its unit: `35 months`. */
export function formatWithUnit(value: number, unit: string, decimals = 0): string {
  return `${formatValue(value, unit, decimals)} ${unitWords(unit)}`.trim();
}

const RAISED: Readonly<Record<string, string>> = {
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
  "-": "⁻",
};

function scientific(value: number): string {
  if (value === 0) return "0";
  const [mantissa, exponent] = value.toExponential(1).split("e");
  const power = String(Number(exponent))
    .split("")
    .map((digit) => RAISED[digit] ?? digit)
    .join("");
  return `${mantissa} × 10${power}`;
}
