import type { Measure } from "@/lib/domain/segmentation/k-centroids/settings";
import type {
  CentroidRecord,
  FittedSolution,
  LatentClassSolution,
} from "@/lib/domain/segmentation/solutions/fitted-result";
import type { RowWeights } from "@/lib/domain/segmentation/weights/row-weights";
import {
  rowCount,
  type CategoricalColumn,
  type Column,
  type NumericColumn,
} from "@/lib/domain/statistics/column";
import { measureGap, measurePredictionStrength } from "./measure-segment-counts";
import { partOfProgress, type FitOptions } from "./runner-for";
import { testClassCount } from "./test-class-count";

/** What tests of the number of segments add to the solutions, by number. */
export type CountTests = ReadonlyMap<
  number,
  Partial<Pick<LatentClassSolution, "fewerClasses"> & Pick<CentroidRecord, "gap" | "predictionStrength">>
>;

/** Data and samples are searched alike: a search that tries harder on the data would favour more segments. */
const STARTS = { centroids: 5, classes: 10 };
const SAMPLES = { gap: 20, splits: 10, likelihoodRatio: 99 };

/** A simulated sample is as large as the data: beyond this many people the test takes hours. */
const MOST_PEOPLE_SIMULATED = 20_000;

const mostSegments = (solutions: readonly FittedSolution[]): number =>
  solutions.reduce((most, { segments }) => Math.max(most, segments), 1);

interface CentroidPeople {
  readonly columns: readonly (CategoricalColumn | NumericColumn)[];
  readonly weights: RowWeights | undefined;
  readonly measure: Measure;
  readonly seed: number;
}

/**
 * Prediction strength wherever the analysis is repeated on samples; the gap statistic, whose reference is Euclid's, where
 * it is asked for.
 */
export async function testCentroidCounts(
  { measure, ...people }: CentroidPeople,
  { testsNumber, stabilityPairs }: { readonly testsNumber: boolean; readonly stabilityPairs: number },
  solutions: readonly FittedSolution[],
  { onProgress, ...options }: FitOptions,
): Promise<CountTests> {
  const to = mostSegments(solutions);
  if (to < 2) return new Map();
  const input = { ...people, to, starts: STARTS.centroids };
  const strengths =
    stabilityPairs > 0
      ? (await measurePredictionStrength({ ...input, measure, splits: SAMPLES.splits }, options)).strengths
      : [];
  onProgress?.(0.2);
  const gaps =
    testsNumber && measure === "euclidean"
      ? (
          await measureGap(
            { ...input, samples: SAMPLES.gap },
            { ...options, onProgress: partOfProgress(onProgress, 0.2, 1) },
          )
        ).gaps
      : [];
  return new Map(
    solutions.map(({ segments }) => {
      const gap = gaps.find((one) => one.segments === segments);
      const strength = strengths.find((one) => one.segments === segments);
      return [
        segments,
        {
          gap: gap ? { gap: gap.gap, standardError: gap.standardError } : null,
          predictionStrength: segments > 1 ? (strength?.mean ?? null) : null,
        },
      ];
    }),
  );
}

interface ClassPeople {
  readonly columns: readonly CategoricalColumn[];
  readonly seed: number;
}

/** Likelihood ratios by bootstrap around the lowest BIC: against one class fewer, and of one class more against it. */
export async function testClassCounts(
  people: ClassPeople,
  solutions: readonly FittedSolution[],
  { onProgress, ...options }: FitOptions,
): Promise<CountTests> {
  const tests = new Map<number, { fewerClasses: { ratio: number; p: number; samples: number } }>();
  const first: Column | undefined = people.columns[0];
  if (!first || rowCount(first) > MOST_PEOPLE_SIMULATED) return tests;
  const byBic = solutions.flatMap((solution) => ("bic" in solution ? [solution] : []));
  const lowest = byBic.reduce((a, b) => (b.bic < a.bic ? b : a), byBic[0] ?? { segments: 1, bic: 0 });
  const tested = [lowest.segments, lowest.segments + 1].filter(
    (segments) => segments > 1 && solutions.some((solution) => solution.segments === segments),
  );
  for (const [index, segments] of tested.entries()) {
    const { ratio, p } = await testClassCount(
      {
        ...people,
        classes: segments - 1,
        samples: SAMPLES.likelihoodRatio,
        starts: STARTS.classes,
        sampleStarts: STARTS.classes,
      },
      {
        ...options,
        onProgress: partOfProgress(onProgress, index / tested.length, (index + 1) / tested.length),
      },
    );
    tests.set(segments, { fewerClasses: { ratio, p, samples: SAMPLES.likelihoodRatio } });
  }
  return tests;
}
