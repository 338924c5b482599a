export interface MidRanks {
  /** Rank 1…n of each value, ties sharing the mean of their ranks; NaN where the value is NaN. */
  readonly ranks: Float64Array;
  /** Σ(t³ − t) over groups of t tied values. */
  readonly tieSum: number;
  readonly n: number;
}

export function midRanks(values: Float64Array): MidRanks {
  const order: number[] = [];
  for (const [i, value] of values.entries()) if (!Number.isNaN(value)) order.push(i);
  order.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Float64Array(values.length).fill(NaN);
  let tieSum = 0;
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    const value = values[order[start] ?? 0];
    while (end < order.length && values[order[end] ?? 0] === value) end += 1;
    const tied = end - start;
    for (let at = start; at < end; at++) ranks[order[at] ?? 0] = (start + 1 + end) / 2;
    tieSum += tied ** 3 - tied;
    start = end;
  }
  return { ranks, tieSum, n: order.length };
}
