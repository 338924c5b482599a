/** A share to the nearest five points, never "none" or "all". */
export const toFivePoints = (share: number): number =>
  Math.min(0.95, Math.max(0.05, Math.round(share * 20) / 20));

/** Lower and upper end of the band a number of people falls in; no upper end for the largest. */
export interface Band {
  readonly from: number;
  readonly to: number | null;
}

const edges = [0, 10, 30, 50, 100, 200, 500, 1000, 5000];

/** A number of people as a band. */
export function bandOf(people: number): Band {
  const at = edges.findLastIndex((edge) => people >= edge);
  const next = edges[at + 1];
  return { from: edges[at] ?? 0, to: next === undefined ? null : next - 1 };
}

/** A mean to two significant digits. */
export const toTwoDigits = (value: number): number => Number(value.toPrecision(2));
