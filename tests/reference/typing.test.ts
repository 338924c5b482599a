import { describe, expect, it } from "vitest";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { crossValidate } from "@/lib/domain/segmentation/typing/cross-validate";
import { judgeTyping } from "@/lib/domain/segmentation/typing/judge-typing";
import { linearDiscriminant } from "@/lib/domain/segmentation/typing/linear-discriminant";
import { multinomialLogit } from "@/lib/domain/segmentation/typing/multinomial-logit";
import { naiveBayes } from "@/lib/domain/segmentation/typing/naive-bayes";
import { selectGoldenQuestions } from "@/lib/domain/segmentation/typing/select-golden-questions";
import { stratifiedFolds } from "@/lib/domain/segmentation/typing/stratified-folds";
import type { TypingModel, TypingSample } from "@/lib/domain/segmentation/typing/typing-model";
import { categoricalColumn, readDataSet, segmentsFromOne } from "../support/read-data-set";
import models from "../fixtures/reference/typing_models.json";
import published from "../fixtures/reference/typing_vacmot6.json";

const data = readDataSet("data/vacmot.csv");
const motives = Object.keys(data).slice(0, 20);
const sample: TypingSample = {
  items: motives.map((name) => categoricalColumn(data, name, ["0", "1"])),
  assignments: segmentsFromOne(data, "vacmot6"),
  segments: 6,
};
const few: TypingSample = {
  ...sample,
  items: models.few_items.flatMap((item) => sample.items[item - 1] ?? []),
};
const everyone = Int32Array.from({ length: 1000 }, (_, i) => i);
const fixedFolds = Int16Array.from({ length: 1000 }, (_, i) => ((i + 1) * 31) % 10);

function expectPosteriors(
  model: TypingModel,
  { items }: TypingSample,
  rows: readonly (readonly number[])[],
  digits: number,
  hide: readonly number[] = [],
) {
  for (const [i, row] of rows.entries()) {
    const answers = items.map((item, j) => (hide.includes(j) ? -1 : (item.codes[i] ?? -1)));
    const posterior = model.posterior(answers);
    for (const [s, probability] of row.entries()) expect(posterior[s]).toBeCloseTo(probability, digits);
  }
}

describe("typing models agree with R on vacmot", () => {
  it("naive Bayes (e1071), also with unanswered items", () => {
    const model = naiveBayes(sample, everyone);
    expectPosteriors(model, sample, models.bayes_posterior, 12);
    expectPosteriors(model, sample, models.bayes_posterior_without_items_3_to_8, 12, [2, 3, 4, 5, 6, 7]);
  });

  it("linear discriminant functions (MASS)", () => {
    expectPosteriors(linearDiscriminant(sample, everyone), sample, models.lda_posterior, 10);
  });

  it("multinomial logit without penalty (nnet)", () => {
    const model = multinomialLogit(few, everyone, 0);
    expect(model.logLikelihood).toBeCloseTo(models.multinom_loglik, 5);
    expectPosteriors(model, few, models.multinom_posterior, 3);
  });

  it.each([
    ["naive Bayes, 20 items", sample, naiveBayes, models.bayes_predicted],
    ["naive Bayes, 6 items", few, naiveBayes, models.bayes_predicted_few],
    ["linear discriminant, 20 items", sample, linearDiscriminant, models.lda_predicted],
  ])("person by person over the same ten folds: %s", (_name, given, method, theirs) => {
    const { predicted } = crossValidate(given, fixedFolds, method);
    expect([...predicted].map((segment) => segment + 1)).toEqual(theirs);
  });
});

describe("typing the published vacmot segments, ten folds", () => {
  const fold = stratifiedFolds(sample.assignments, 6, 10, createRandom(2024));

  it.each([
    ["naive Bayes", naiveBayes, published.results.all_items_nb.accuracy],
    ["multinomial logit", multinomialLogit, published.results.all_items_multinom.accuracy],
    ["linear discriminant", linearDiscriminant, published.results.all_items_lda.accuracy],
  ])("%s on all 20 items is as accurate as R's, up to the luck of the folds", (_name, method, accuracy) => {
    const quality = judgeTyping(sample.assignments, 6, crossValidate(sample, fold, method));
    expect(Math.abs(quality.accuracy - accuracy)).toBeLessThan(0.012);
    expect(quality.verdict).toBe("good");
  });

  it("accuracy, kappa and recall follow from the confusion table as R computes them", () => {
    const { confusion, accuracy, kappa, recall } = published.results.all_items_nb;
    const pairs = confusion.flatMap((row, s) =>
      row.flatMap((count, t) => Array.from({ length: count }, () => [s, t])),
    );
    const quality = judgeTyping(
      Int16Array.from(pairs, ([s]) => s ?? -1),
      6,
      {
        predicted: Int16Array.from(pairs, ([, t]) => t ?? -1),
        certainty: new Float64Array(pairs.length).fill(1),
      },
    );
    expect(quality.accuracy).toBeCloseTo(accuracy, 12);
    expect(quality.kappa).toBeCloseTo(kappa, 12);
    for (const [s, share] of recall.entries()) expect(quality.recall[s]).toBeCloseTo(share, 12);
    expect(quality.largestShare).toBeCloseTo(published.max_chance, 12);
    expect(quality.proportionalChance).toBeCloseTo(published.proportional_chance, 12);
    expect(quality.pressQ.statistic).toBeCloseTo((1000 - 942 * 6) ** 2 / 5000, 8);
  });

  it("a few golden questions do nearly as well, and the nested accuracy is not above the selection's", () => {
    // Two questions are as good at the fourth step; these folds take R's.
    const golden = selectGoldenQuestions(sample, 2, { folds: 10, most: 10 });
    const theirs = published.results.forward_nb.path;
    expect(motives[golden.steps[0]?.candidate ?? -1]).toBe("maintain unspoilt surroundings");
    expect(theirs[0]?.added).toBe("maintain.unspoilt.surroundings");
    for (const count of [6, 10]) {
      const step = golden.steps[count - 1];
      expect(Math.abs((step?.selectionAccuracy ?? 0) - (theirs[count - 1]?.accuracy ?? 1))).toBeLessThan(
        0.02,
      );
      expect(step?.accuracy ?? 1).toBeLessThan((step?.selectionAccuracy ?? 0) + 0.01);
    }
    expect(golden.recommended).toBeGreaterThanOrEqual(5);
    expect(golden.recommended).toBeLessThanOrEqual(8);
  });

  it.each([
    ["naive Bayes", naiveBayes],
    ["multinomial logit", multinomialLogit],
    ["linear discriminant", linearDiscriminant],
  ])("%s: demographics alone cannot type benefit segments, and the verdict says so", (_name, method) => {
    const names = ["Gender", "Income2", "Occupation", "State", "Relationship.Status", "Education"];
    const demographics = { ...sample, items: names.map((name) => categoricalColumn(data, name)) };
    const quality = judgeTyping(sample.assignments, 6, crossValidate(demographics, fold, method));
    expect(quality.accuracy).toBeLessThan(0.3);
    expect(quality.verdict).toBe("cannot-type");
  });
});
