import { z } from "zod";
import { fencesOf, type Fences } from "./far-out";
import type { QualityRule } from "./quality-rule";
import type { AnsweredBattery } from "./reading";

const thresholds = z.object({
  /** The run is at least this long … */
  fewestRows: z.number().int().min(3).max(100).default(6),
  /** … at least this share of the battery … */
  shareOfBattery: z.number().min(0.1).max(1).default(0.5),
  /** … and this many interquartile ranges beyond the upper quartile of everybody's longest run. */
  reach: z.number().min(0).max(10).default(3),
  fewestPeople: z.number().int().min(10).max(1000).default(50),
});

/** The longest run of one answer, in the order the rows were seen. */
export function longestRun(points: readonly number[]): number {
  let longest = 0;
  let run = 0;
  for (const [at, point] of points.entries()) {
    run = at > 0 && point === points[at - 1] ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

/**
 * The same answer many times in a row (long string; Johnson 2005, Journal of Research in Personality 39:103–129; half a
 * battery: Curran 2016, Journal of Experimental Social Psychology 66:4–19), and far more often than others in the same
 * battery. A line through the whole battery belongs to the rule "straight-line".
 */
export const longRun: QualityRule<z.infer<typeof thresholds>> = {
  id: "long-run",
  version: 1,
  family: "pattern",
  thresholds,
  begin({ fewestRows, shareOfBattery, reach, fewestPeople }) {
    const runs = new Map<string, number[]>();
    const fences = new Map<string, Fences>();
    let batteriesMet = 0;
    const isJudged = ({ points }: AnsweredBattery) => points.length > fewestRows;
    return {
      observe({ batteries }) {
        batteriesMet += batteries.length;
        for (const one of batteries) {
          if (!isJudged(one)) continue;
          const known = runs.get(one.battery.id);
          if (known) known.push(longestRun(one.points));
          else runs.set(one.battery.id, [longestRun(one.points)]);
        }
      },
      settle() {
        for (const [id, lengths] of runs)
          if (lengths.length >= fewestPeople) fences.set(id, fencesOf(lengths, reach));
        const judged = runs.size;
        runs.clear();
        if (judged === 0)
          return { applies: false, because: batteriesMet === 0 ? "no-batteries" : "too-short" };
        if (fences.size === 0) return { applies: false, because: "too-few" };
        return { applies: true, grounds: { batteries: fences.size, fewestRows, shareOfBattery } };
      },
      judge({ batteries }) {
        for (const one of batteries) {
          const fence = fences.get(one.battery.id);
          if (!fence || !isJudged(one)) continue;
          const length = longestRun(one.points);
          const rows = one.points.length;
          if (length === rows || length < fewestRows || length < shareOfBattery * rows) continue;
          if (length > fence.high) return { itemId: one.battery.id, run: length, rows, median: fence.median };
        }
        return null;
      },
    };
  },
};
