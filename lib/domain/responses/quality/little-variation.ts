import { z } from "zod";
import { fencesOf, type Fences } from "./far-out";
import type { QualityRule } from "./quality-rule";
import type { Reading } from "./reading";

const thresholds = z.object({
  /** Answers on scales a spread is taken of. */
  fewestAnswers: z.number().int().min(5).max(500).default(10),
  /** Interquartile ranges below the lower quartile of everybody's spread. */
  reach: z.number().min(0).max(10).default(1.5),
  fewestPeople: z.number().int().min(10).max(1000).default(50),
});

/**
 * Intra-individual response variability: the standard deviation (divisor n − 1) of a person's answers to all batteries,
 * each scale running from 0 to 1 (Dunn, Heggestad, Shanock & Theilgard 2018, Journal of Business and Psychology 33:105–121).
 */
export function responseVariability({ batteries }: Reading): {
  readonly answers: number;
  readonly sd: number;
} {
  const values = batteries.flatMap(({ battery, points }) =>
    points.map((point) => point / (battery.points.length - 1)),
  );
  const answers = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / answers;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { answers, sd: answers > 1 ? Math.sqrt(squares / (answers - 1)) : NaN };
}

/** People who met the same batteries are compared with each other. */
const met = ({ batteries }: Reading): string =>
  batteries.flatMap(({ battery, points }) => (points.length > 0 ? [battery.id] : [])).join();

/** Answers that hardly leave one point, far less than those of others who met the same batteries. */
export const littleVariation: QualityRule<z.infer<typeof thresholds>> = {
  id: "little-variation",
  version: 1,
  family: "pattern",
  thresholds,
  begin({ fewestAnswers, reach, fewestPeople }) {
    const spreads = new Map<string, number[]>();
    const fences = new Map<string, Fences>();
    let batteriesMet = 0;
    return {
      observe(reading) {
        batteriesMet += reading.batteries.length;
        const { answers, sd } = responseVariability(reading);
        if (answers < fewestAnswers) return;
        const known = spreads.get(met(reading));
        if (known) known.push(sd);
        else spreads.set(met(reading), [sd]);
      },
      settle() {
        const groups = [...spreads].filter(([, sds]) => sds.length >= fewestPeople);
        for (const [key, sds] of groups) fences.set(key, fencesOf(sds, reach));
        const judged = spreads.size;
        spreads.clear();
        if (judged === 0)
          return { applies: false, because: batteriesMet === 0 ? "no-batteries" : "too-short" };
        if (groups.length === 0) return { applies: false, because: "too-few" };
        const [largest] = groups.sort(([, a], [, b]) => b.length - a.length);
        const fence = fences.get(largest?.[0] ?? "");
        return {
          applies: true,
          grounds: {
            people: groups.reduce((sum, [, sds]) => sum + sds.length, 0),
            median: fence?.median ?? 0,
          },
        };
      },
      judge(reading) {
        const { answers, sd } = responseVariability(reading);
        const fence = fences.get(met(reading));
        if (!fence || answers < fewestAnswers || sd >= fence.low) return null;
        return { answers, sd, median: fence.median, limit: fence.low };
      },
    };
  },
};
