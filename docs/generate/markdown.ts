/** Markdown written by machine: tables, numbers, links. */
import { type EvidenceRow, evidence } from "../../model/index.ts";

const rows = new Map(evidence.map((row) => [row.id, row]));

/** A number with so many significant digits, the same on every machine. */
export function short(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return "none";
  const rounded = Number(value.toPrecision(digits));
  if (rounded === 0) return "0";
  const size = Math.abs(rounded);
  if (size >= 1e7 || size < 1e-4) return rounded.toExponential().replace("e+", "e");
  return size >= 10000 ? grouped(String(rounded)) : String(rounded);
}

const grouped = (text: string): string => text.replace(/\B(?=(\d{3})+(?!\d))/g, ",");

/** Years stay as they are; other numbers are cut to four digits. */
export const inUnit = (value: number, unit: string): string =>
  unit === "year" && value > 1900 ? String(value) : short(value, 4);

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

export function table(header: readonly string[], body: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |\n`;
  return line(header) + line(header.map(() => "---")) + body.map(line).join("");
}

/** An evidence row by its id, linked to the list in docs/model.md; what is no row is said as it stands. */
export function sourceLink(source: string | undefined, page = ""): string {
  if (source === undefined) return "";
  const row = rows.get(source);
  return row === undefined ? source : `[${row.id}](${page}#${anchor(row)}) (${row.confidence})`;
}

export const anchor = ({ id }: Pick<EvidenceRow, "id">): string => `row-${id.toLowerCase()}`;

/** The month of a decimal year, as `June 2022`. */
export function monthText(date: number): string {
  const months = Math.floor(date * 12 + 1e-6);
  const name = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ][((months % 12) + 12) % 12];
  return `${name} ${Math.floor(months / 12)}`;
}

export const join = (parts: readonly string[]): string =>
  `${parts.map((part) => part.trim()).join("\n\n")}\n`;
