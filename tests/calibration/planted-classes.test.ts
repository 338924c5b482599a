import { describe, expect, test } from "vitest";
import { adjustedRandIndex } from "@/lib/domain/segmentation/agreement/adjusted-rand";
import { crossDivisions } from "@/lib/domain/segmentation/agreement/cross-table";
import { collectAnswerPatterns } from "@/lib/domain/segmentation/latent-classes/answer-patterns";
import { combineLatentClasses } from "@/lib/domain/segmentation/latent-classes/combine-latent-classes";
import type { LatentClassFit } from "@/lib/domain/segmentation/latent-classes/latent-class-fit";
import { planLatentClasses } from "@/lib/domain/segmentation/latent-classes/plan-latent-classes";
import { runLatentClassTask } from "@/lib/domain/segmentation/latent-classes/run-latent-class-task";
import { latentClassSettings } from "@/lib/domain/segmentation/latent-classes/settings";
import type { CategoricalColumn } from "@/lib/domain/statistics/column";
import reference from "../fixtures/reference/planted_classes.json";

const ITEMS = 9;

/** Nine ticks a person as three hexadecimal digits. */
const columnsOf = (rows: string): CategoricalColumn[] => {
  const keys = rows.match(/.{3}/g)?.map((digits) => parseInt(digits, 16)) ?? [];
  return Array.from({ length: ITEMS }, (_, item) => ({
    kind: "categorical",
    categories: 2,
    codes: Int16Array.from(keys, (key) => (key >> item) & 1),
  }));
};

const fit = (rows: string): LatentClassFit[] => {
  const data = collectAnswerPatterns(columnsOf(rows));
  const settings = latentClassSettings.parse({ segments: { from: 1, to: 5 }, starts: 10, seed: 1 });
  return combineLatentClasses(
    data,
    planLatentClasses(settings).map((task) => runLatentClassTask(data, task)),
    0,
  );
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe.each(reference.settings)(
  "three planted classes with ticks of $high and $low among $n people, twelve samples, against the algorithm of poLCA",
  ({ samples, low }) => {
    const fits = samples.map(({ rows }) => fit(rows));
    const truths = samples.map(({ truth }) => Int16Array.from(truth, (digit) => Number(digit) - 1));
    const agreement = fits.map(
      (found, at) =>
      adjustedRandIndex(crossDivisions(truths[at] ?? new Int16Array(0), 3, found[2]?.assigned ?? new Int16Array(0), 3)), // prettier-ignore
    );

    test("up to three classes every likelihood is at least theirs; with superfluous ones more are higher than lower", () => {
      let higher = 0;
      let lower = 0;
      fits.forEach((found, at) =>
        samples[at]?.llik.forEach((theirs, k) => {
          const gain = (found[k]?.logLikelihood ?? NaN) - theirs;
          if (k < 3) expect(gain).toBeGreaterThan(-1e-3);
          else if (gain > 1e-3) higher++;
          else if (gain < -1e-3) lower++;
        }),
      );
      expect(higher).toBeGreaterThanOrEqual(lower);
    });

    test("BIC picks three at least as often", () => {
      const ours = fits.filter((found) => {
        const bic = found.map(({ criteria }) => criteria.bic);
        return bic.indexOf(Math.min(...bic)) === 2;
      });
      const theirs = samples.filter((sample) => sample.bic_picks === 3);
      expect(ours.length).toBeGreaterThanOrEqual(theirs.length);
    });

    test("people are found again as well, and nearly all where classes are far apart", () => {
      expect(mean(agreement)).toBeGreaterThan(mean(samples.map((sample) => sample.adjusted_rand)) - 0.01);
      samples.forEach((sample, at) => {
        if (sample.adjusted_rand >= 0.9) expect(agreement[at]).toBeGreaterThanOrEqual(0.9);
      });
      if (low === 0.1) expect(Math.min(...agreement)).toBeGreaterThanOrEqual(0.9);
    });
  },
);
