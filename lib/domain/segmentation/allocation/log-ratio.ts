/**
 * Points given to parts of a constant sum, such as 100 points over five benefits: row-major, `parts` wide. A share that
 * rises must lower others, so plain correlations and distances mislead (Aitchison 1986); log-ratios do not.
 */
export interface Allocations {
  readonly parts: number;
  readonly points: Float64Array;
}

/** Rows scaled to sum to 1; a row without points becomes NaN. */
export function closeRows({ parts, points }: Allocations): Float64Array {
  return points.map((_, i) => {
    const row = points.subarray(i - (i % parts), i - (i % parts) + parts);
    return (points[i] ?? 0) / row.reduce((sum, x) => sum + x, 0);
  });
}

/** What a zero is taken for, as a share: 65 % of half a point in 100 (Martín-Fernández, Barceló-Vidal & Pawlowsky-Glahn 2003). */
export const ZERO_SHARE = 0.65 * 0.005;

/** Zeros replaced by a small share, taken from the other parts in proportion, so that their ratios stay as they were. */
export function replaceZeros(shares: Float64Array, parts: number, zero = ZERO_SHARE): Float64Array {
  const replaced = Float64Array.from(shares);
  for (let start = 0; start < shares.length; start += parts) {
    const row = shares.subarray(start, start + parts);
    const zeros = row.reduce((count, share) => count + (share === 0 ? 1 : 0), 0);
    for (const [j, share] of row.entries())
      replaced[start + j] = share === 0 ? zero : share * (1 - zeros * zero);
  }
  return replaced;
}

/** Centred log-ratios ln(x / geometric mean): one column per part, each row summing to zero. Shares must be above zero. */
export function centredLogRatio(shares: Float64Array, parts: number): Float64Array {
  return perRow(shares, parts, parts, (row) => {
    const mean = row.reduce((sum, share) => sum + Math.log(share), 0) / parts;
    return row.map((share) => Math.log(share) - mean);
  });
}

/**
 * Isometric log-ratios (Egozcue et al. 2003), parts − 1 columns: distances between rows are those of the centred log-ratios,
 * without their redundant column. Column j sets the first j + 1 parts against the next.
 */
export function isometricLogRatio(shares: Float64Array, parts: number): Float64Array {
  return perRow(shares, parts, parts - 1, (row) => {
    const out = new Float64Array(parts - 1);
    let logs = 0;
    for (let j = 0; j < parts - 1; j++) {
      logs += Math.log(row[j] ?? 0);
      const count = j + 1;
      out[j] = Math.sqrt(count / (count + 1)) * (logs / count - Math.log(row[count] ?? 0));
    }
    return out;
  });
}

/** Rows that give every part the same: they may mean "all equal" or "let me through", and are worth listing. */
export function equalSplits({ parts, points }: Allocations): number[] {
  const rows: number[] = [];
  for (let start = 0; start < points.length; start += parts) {
    const row = points.subarray(start, start + parts);
    if (row.every((x) => x === row[0] && x > 0)) rows.push(start / parts);
  }
  return rows;
}

function perRow(
  values: Float64Array,
  width: number,
  outWidth: number,
  transform: (row: Float64Array) => Float64Array,
): Float64Array {
  const rows = values.length / width;
  const out = new Float64Array(rows * outWidth);
  for (let i = 0; i < rows; i++)
    out.set(transform(values.subarray(i * width, (i + 1) * width)), i * outWidth);
  return out;
}
