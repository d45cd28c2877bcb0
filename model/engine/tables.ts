/** Graphical functions over points stored as x0, y0, x1, y1, ... from `offset`; `size` points in rising x. */

/** Straight lines between points, level beyond the ends. */
export function clampTable(tables: Float64Array, offset: number, size: number, x: number): number {
  const last = offset + 2 * (size - 1);
  if (Number.isNaN(x)) return x;
  if (x <= at(tables, offset)) return at(tables, offset + 1);
  if (x >= at(tables, last)) return at(tables, last + 1);
  return line(tables, segment(tables, offset, size, x), x);
}

/** Straight lines between points, the end segments carried on beyond them. */
export function extrapolateTable(tables: Float64Array, offset: number, size: number, x: number): number {
  if (size === 1) return Number.isNaN(x) ? x : at(tables, offset + 1);
  return line(tables, segment(tables, offset, size, x), x);
}

/** The y of the last point at or before x; the first y before all of them. */
export function discreteTable(tables: Float64Array, offset: number, size: number, x: number): number {
  if (Number.isNaN(x)) return x;
  if (size === 1 || x >= at(tables, offset + 2 * (size - 1))) return at(tables, offset + 2 * size - 1);
  return at(tables, segment(tables, offset, size, x) + 1);
}

const at = (tables: Float64Array, index: number): number => tables[index] as number;

/** Place of the point that begins the segment holding x; the first or last segment beyond the ends. */
function segment(tables: Float64Array, offset: number, size: number, x: number): number {
  let low = 0;
  let high = size - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (at(tables, offset + 2 * middle) <= x) low = middle;
    else high = middle;
  }
  return offset + 2 * low;
}

function line(tables: Float64Array, place: number, x: number): number {
  const x0 = at(tables, place);
  const y0 = at(tables, place + 1);
  return y0 + (at(tables, place + 3) - y0) * ((x - x0) / (at(tables, place + 2) - x0));
}
