/** How one person used a battery of ratings. */
export interface PersonStyle {
  /** Mean of their answers, NaN without any: high for who agrees with everything. */
  readonly means: Float64Array;
  /** Sample standard deviation of their answers (divisor n − 1), NaN below two: high for who uses the ends of the scale. */
  readonly sds: Float64Array;
  readonly answered: Int16Array;
  /** Two or more answers, all the same. */
  readonly straightliners: readonly number[];
}

/** Level and spread of every person over a battery; `items[j][i]` is person i's answer to item j, NaN when missing. */
export function personStyle(items: readonly Float64Array[]): PersonStyle {
  const people = items[0]?.length ?? 0;
  const means = new Float64Array(people);
  const sds = new Float64Array(people);
  const answered = new Int16Array(people);
  const straightliners: number[] = [];
  for (let i = 0; i < people; i++) {
    let n = 0;
    let sum = 0;
    for (const item of items) {
      const value = item[i] ?? NaN;
      if (Number.isNaN(value)) continue;
      n += 1;
      sum += value;
    }
    const mean = n > 0 ? sum / n : NaN;
    let squares = 0;
    let same = true;
    let first = NaN;
    for (const item of items) {
      const value = item[i] ?? NaN;
      if (Number.isNaN(value)) continue;
      squares += (value - mean) ** 2;
      if (Number.isNaN(first)) first = value;
      else if (value !== first) same = false;
    }
    means[i] = mean;
    sds[i] = n > 1 ? (same ? 0 : Math.sqrt(squares / (n - 1))) : NaN;
    answered[i] = n;
    if (n > 1 && same) straightliners.push(i);
  }
  return { means, sds, answered, straightliners };
}
