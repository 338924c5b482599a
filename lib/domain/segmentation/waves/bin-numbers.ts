/**
 * Upper ends of tenths of the values that count, so that a number can be compared like a choice. Fewer where many values
 * are alike; the last bin is open.
 */
export function quantiles(values: Float64Array, counts: (row: number) => boolean): number[] {
  const sorted = values.filter((value, row) => !Number.isNaN(value) && counts(row)).sort();
  if (sorted.length === 0) return [];
  const last = sorted[sorted.length - 1] ?? 0;
  const ends = Array.from(
    { length: 9 },
    (_, at) => sorted[Math.ceil(((at + 1) / 10) * sorted.length) - 1] ?? last,
  );
  return [...new Set(ends)].filter((end) => end < last);
}
