import { describe, expect, test } from "vitest";
import { adjustedRandIndex } from "@/lib/domain/segmentation/agreement/adjusted-rand";
import { crossDivisions } from "@/lib/domain/segmentation/agreement/cross-table";
import { gower } from "@/lib/domain/segmentation/mixed-data/gower";
import { spendHurdle } from "@/lib/domain/segmentation/spend/hurdle";
import { rfmScores } from "@/lib/domain/segmentation/spend/rfm-scores";
import type { CategoricalColumn, NumericColumn } from "@/lib/domain/statistics/column";
import { measureGap } from "@/lib/jobs/compute/measure-segment-counts";
import { categoricalColumn, numericColumn, readDataSet, segmentsFromOne } from "../support/read-data-set";
import reference from "../fixtures/reference/indices.json";
import { bases, readReferenceDivision } from "./load-fixture";

const ratings = (rows: number): NumericColumn[] => {
  const data = readDataSet("data/customer_satisfaction.csv");
  return Object.keys(data).map((name) => ({
    kind: "numeric",
    values: numericColumn(data, name).values.slice(0, rows),
  }));
};

interface GapReference {
  readonly logW: readonly number[];
  readonly gap: readonly number[];
  readonly se: readonly number[];
}

/** The first k that k + 1 does not beat by a standard error. */
const choiceOf = ({ gap, se }: GapReference): number =>
  1 + gap.findIndex((own, at) => own >= (gap[at + 1] ?? -Infinity) - (se[at + 1] ?? 0));

test.each([
  ["motives", bases.vacmot(), reference.gap_vacmot],
  ["ratings", ratings(400), reference.gap_customer_satisfaction],
] as const)(
  "the gap statistic of the %s is clusGap's, up to the reference samples",
  async (_name, columns, theirs) => {
    const { gaps, chosen } = await measureGap(
      { columns: [...columns], to: 5, samples: 40, starts: 5, seed: 3 },
      { threads: 0 },
    );
    gaps.forEach(({ gap, standardError }, at) => {
      // Four standard errors of the two means, and what little better minima are worth.
      const noise = 4 * (theirs.se[at] ?? 0) * Math.sqrt(1 / 40 + 1 / 60) + 0.003;
      expect(Math.abs(gap - (theirs.gap[at] ?? NaN))).toBeLessThan(noise);
      expect(standardError / (theirs.se[at] ?? NaN)).toBeGreaterThan(0.6);
      expect(standardError / (theirs.se[at] ?? NaN)).toBeLessThan(1.5);
    });
    expect(chosen).toBe(choiceOf(theirs));
  },
);

test("adjusted Rand indices are mclust's", () => {
  const data = readDataSet("data/vacmot.csv");
  const published = segmentsFromOne(data, "vacmot6");
  const six = readReferenceDivision("segments_vacmot_k6");
  const gender = categoricalColumn(data, "Gender").codes;
  expect(adjustedRandIndex(crossDivisions(published, 6, six, 6))).toBeCloseTo(
    reference.adjusted_rand_vacmot6_k6,
    12,
  );
  expect(adjustedRandIndex(crossDivisions(published, 6, gender, 2))).toBeCloseTo(
    reference.adjusted_rand_vacmot6_gender,
    12,
  );
});

test("Gower's dissimilarity of a number, ordered options by rank, an option and rare ticks is daisy's", () => {
  const { size, ord, opt, tick1, tick2, distances } = reference.gower;
  const codes = (values: readonly number[], categories: number): CategoricalColumn => ({
    kind: "categorical",
    categories,
    codes: Int16Array.from(values),
  });
  const measured = gower([
    { column: { kind: "numeric", values: Float64Array.from(size, (x) => x ?? NaN) }, scale: "numeric" },
    { column: codes(ord, 5), scale: "ordinal" },
    { column: codes(opt.map((letter) => letter.charCodeAt(0) - 97), 3), scale: "nominal" }, // prettier-ignore
    { column: codes(tick1, 2), scale: "asymmetric" },
    { column: codes(tick2, 2), scale: "asymmetric" },
  ]);
  distances.forEach((row, i) => {
    row.forEach((distance, j) => {
      if (i !== j) expect(measured.between(i, j)).toBeCloseTo(distance, 12);
    });
  });
});

describe("spending agrees with R", () => {
  test("bounds, mean, deviation and scores of the hurdle", () => {
    const { amount, scale } = spendHurdle(Float64Array.from(reference.spend.amount));
    expect(scale.low).toBeCloseTo(reference.spend.low, 10);
    expect(scale.high).toBeCloseTo(reference.spend.high, 10);
    expect(scale.mean).toBeCloseTo(reference.spend.mean, 12);
    expect(scale.sd).toBeCloseTo(reference.spend.sd, 12);
    const scores = amount.values.filter((value) => !Number.isNaN(value));
    reference.spend.first.forEach((score, at) => expect(scores[at]).toBeCloseTo(score, 12));
  });

  test("fifths of recency, frequency and monetary value, with their ties", () => {
    const { days, times, recency, frequency, monetary } = reference.rfm;
    const scores = rfmScores({
      recency: Float64Array.from(days),
      frequency: Float64Array.from(times),
      monetary: Float64Array.from(reference.spend.amount),
    });
    expect([...scores.recency]).toEqual(recency);
    expect([...scores.frequency]).toEqual(frequency);
    expect([...scores.monetary]).toEqual(monetary);
  });
});
