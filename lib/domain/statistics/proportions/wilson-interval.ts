import { normalQuantile } from "@/lib/domain/statistics/distributions/normal";

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's score interval of a share observed in `n` people (Wilson 1927). `n` may be an effective sample size. Never
 * leaves 0…1 and is honest at 0 and n; without anyone asked it is 0…1.
 */
export function wilsonInterval(share: number, n: number, level = 0.95): Interval {
  if (!(n > 0)) return { low: 0, high: 1 };
  const z = normalQuantile(0.5 + level / 2);
  const square = (z * z) / n;
  const centre = (share + square / 2) / (1 + square);
  const half = (z / (1 + square)) * Math.sqrt((share * (1 - share)) / n + square / (4 * n));
  return {
    low: share <= 0 ? 0 : Math.max(0, centre - half),
    high: share >= 1 ? 1 : Math.min(1, centre + half),
  };
}
