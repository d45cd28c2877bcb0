/** Discrepancies of points in the unit cube: how unevenly they fill it. Source: Hickernell (1998), Math. Comput. 67:299-322. */

type Points = readonly Float64Array[];
const product = (length: number, factor: (i: number) => number): number =>
  Array.from({ length }, (_, i) => factor(i)).reduce((left, right) => left * right, 1);
const sum = (points: Points, term: (point: Float64Array) => number): number =>
  points.reduce((total, point) => total + term(point), 0);
const at = (point: Float64Array, i: number): number => point[i] as number;

export function centredDiscrepancy(points: Points): number {
  const n = points.length;
  const d = points[0]?.length ?? 0;
  const off = (point: Float64Array, i: number): number => Math.abs(at(point, i) - 0.5);
  const single = sum(points, (x) => product(d, (i) => 1 + off(x, i) / 2 - off(x, i) ** 2 / 2));
  const pairs = sum(points, (x) =>
    sum(points, (y) =>
      product(d, (i) => 1 + off(x, i) / 2 + off(y, i) / 2 - Math.abs(at(x, i) - at(y, i)) / 2),
    ),
  );
  return (13 / 12) ** d - (2 / n) * single + pairs / n ** 2;
}

/** The root, as it is usually given. Source: Warnock (1972). */
export function starDiscrepancy(points: Points): number {
  const n = points.length;
  const d = points[0]?.length ?? 0;
  const single = sum(points, (x) => product(d, (i) => 1 - at(x, i) ** 2));
  const pairs = sum(points, (x) => sum(points, (y) => product(d, (i) => 1 - Math.max(at(x, i), at(y, i)))));
  return Math.sqrt(3 ** -d - (2 ** (1 - d) / n) * single + pairs / n ** 2);
}
