import { describe, expect, test } from "vitest";
import { collectAnswerPatterns } from "@/lib/domain/segmentation/latent-classes/answer-patterns";
import { combineLatentClasses } from "@/lib/domain/segmentation/latent-classes/combine-latent-classes";
import type { LatentClassFit } from "@/lib/domain/segmentation/latent-classes/latent-class-fit";
import { planLatentClasses } from "@/lib/domain/segmentation/latent-classes/plan-latent-classes";
import { runLatentClassTask } from "@/lib/domain/segmentation/latent-classes/run-latent-class-task";
import { latentClassSettings } from "@/lib/domain/segmentation/latent-classes/settings";
import {
  correctedMeans,
  misclassification,
} from "@/lib/domain/segmentation/latent-classes/three-step/corrected-profile";
import type { RowWeights } from "@/lib/domain/segmentation/weights/row-weights";
import type { CategoricalColumn } from "@/lib/domain/statistics/column";
import reference from "../fixtures/reference/lca_missing.json";
import { bases } from "./load-fixture";

const fit = (columns: readonly CategoricalColumn[], to: number, weights?: RowWeights): LatentClassFit[] => {
  const data = collectAnswerPatterns(columns, weights);
  const settings = latentClassSettings.parse({ segments: { from: 1, to }, starts: 20, seed: 6 });
  return combineLatentClasses(
    data,
    planLatentClasses(settings).map((task) => runLatentClassTask(data, task)),
    0,
  );
};

interface Reference {
  readonly nclass: number;
  readonly llik: number;
  readonly npar: number;
  readonly bic: number;
  readonly shares: readonly number[];
  readonly probs: readonly (readonly (readonly number[])[])[];
}

const compare = (ours: LatentClassFit | undefined, theirs: Reference): void => {
  expect(ours?.logLikelihood).toBeCloseTo(theirs.llik, 4);
  expect(ours?.parameters).toBe(theirs.npar);
  expect(ours?.criteria.bic).toBeCloseTo(theirs.bic, 3);
  theirs.shares.forEach((share, r) => expect(ours?.shares[r]).toBeCloseTo(share, 3));
  theirs.probs.forEach((item, j) =>
    item.forEach((row, r) =>
      row.forEach((probability, category) =>
        expect(ours?.itemProbabilities[j]?.[r]?.[category]).toBeCloseTo(probability, 2),
      ),
    ),
  );
};

describe("latent classes agree with expectation–maximisation in R", () => {
  const missing = fit(bases.electionWithMissing(), 4);
  test.each(reference.election_missing)("election with its missing answers, $nclass classes", (theirs) => {
    const ours = missing[theirs.nclass - 1];
    expect(ours?.answered).toBe(reference.election_rows);
    compare(ours, theirs);
  });

  const rows = bases.carcinoma();
  const values = Float64Array.from(rows[0]?.codes ?? [], (_, row) => 0.5 + ((7 * (row + 1)) % 5));
  const weighted = fit(rows, 3, { kind: "sampling", values });
  test.each(reference.carcinoma_weighted)("carcinoma with sampling weights, $nclass classes", (theirs) => {
    const ours = weighted[theirs.nclass - 1];
    expect(ours?.effectiveSize).toBeCloseTo(reference.carcinoma_effective_n, 10);
    compare(ours, theirs);
  });

  describe("carcinoma, two classes:", () => {
    const two = fit(rows, 2)[1];
    const theirs = reference.carcinoma_two;

    test("bivariate residuals", () => {
      expect(two?.bivariateResiduals).toHaveLength(21);
      two?.bivariateResiduals.forEach(({ value }, pair) => {
        expect(Math.abs(value - (theirs.bvr[pair] ?? NaN))).toBeLessThan(1e-3);
      });
    });

    test("entropy and classification error", () => {
      expect(two?.classification.entropy).toBeCloseTo(theirs.entropy, 4);
      expect(two?.classification.error).toBeCloseTo(theirs.error, 5);
    });

    test("three-step means of an external variable, corrected by the inverse misclassification", () => {
      if (!two) throw new Error("two classes were fitted");
      const external = Float64Array.from({ length: 118 }, (_, row) => {
        const positive = rows.filter(({ codes }) => codes[row] === 1).length;
        return positive + ((37 * (row + 1)) % 11) / 5;
      });
      const table = misclassification(two);
      theirs.misclassification.forEach((row, r) =>
        row.forEach((value, s) => expect(table[r]?.[s]).toBeCloseTo(value, 5)),
      );
      const means = correctedMeans(two, { kind: "numeric", values: external });
      if (!means.ok) throw new Error("classes are separable");
      means.value.forEach(({ naive, corrected, standardError }, r) => {
        expect(naive).toBeCloseTo(theirs.naive[r] ?? NaN, 8);
        expect(corrected).toBeCloseTo(theirs.corrected[r] ?? NaN, 4);
        expect(standardError).toBeCloseTo(theirs.standard_errors[r] ?? NaN, 4);
      });
    });
  });
});
