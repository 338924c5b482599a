import { describe, expect, it } from "vitest";
import { naiveBayes } from "@/lib/domain/segmentation/typing/naive-bayes";
import { withItems } from "@/lib/domain/segmentation/typing/run-selection-task";
import { selectGoldenQuestions } from "@/lib/domain/segmentation/typing/select-golden-questions";
import { likeliest } from "@/lib/domain/segmentation/typing/typing-model";
import type { CategoricalColumn } from "@/lib/domain/statistics/column";
import { deriveSeed } from "@/lib/domain/statistics/random/derive-seed";
import { drawWeighted } from "@/lib/domain/statistics/random/draw-weighted";
import type { RandomSource } from "@/lib/domain/statistics/random/random-source";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";

const ITEMS = 24;
const SEGMENTS = 3;

/** People of three segments who tick 24 items; `pull` moves the ticks of a segment's own few items away from .4. */
const draw = (random: RandomSource, people: number, pull: number) => {
  const assignments = Int16Array.from({ length: people }, () => drawWeighted(random, [0.45, 0.35, 0.2]));
  const items = Array.from({ length: ITEMS }, (_, item): CategoricalColumn => ({
    kind: "categorical",
    categories: 2,
    codes: Int16Array.from(assignments, (segment) =>
      random.next() < 0.4 + (item % 6 === segment ? pull : 0) ? 1 : 0,
    ),
  }));
  return { items, assignments, segments: SEGMENTS };
};

/** Accuracy the tool was told to have, that its selection saw, and that on people of the same kind never seen. */
const judge = (pull: number, run: number) => {
  const random = createRandom(deriveSeed(71, run));
  const sample = draw(random, 300, pull);
  const { steps } = selectGoldenQuestions(sample, deriveSeed(72, run), { folds: 10, most: 5 });
  const questions = steps.map(({ candidate }) => candidate);
  const model = naiveBayes(withItems(sample, questions), Int32Array.from(sample.assignments.keys()));
  const fresh = draw(random, 2000, pull);
  let right = 0;
  fresh.assignments.forEach((segment, i) => {
    const answers = questions.map((question) => fresh.items[question]?.codes[i] ?? -1);
    if (likeliest(model.posterior(answers)) === segment) right++;
  });
  return {
    told: steps[4]?.accuracy ?? NaN,
    selection: steps[4]?.selectionAccuracy ?? NaN,
    true: right / 2000,
  };
};

describe.each([
  ["that know the segments well", 0.5],
  ["that know them a little", 0.2],
  ["that know nothing of them", 0],
])("the accuracy of five golden questions chosen among 24 items %s", (_name, pull) => {
  const runs = Array.from({ length: 40 }, (_, run) => judge(pull, run));
  const mean = (of: (run: (typeof runs)[number]) => number): number =>
    runs.reduce((sum, run) => sum + of(run), 0) / runs.length;

  it("is on average what the tool reaches among people it has not seen, within two points", () => {
    expect(Math.abs(mean((run) => run.told) - mean((run) => run.true))).toBeLessThan(0.02);
  });

  it("is not the accuracy the selection saw, which is too high the less there is to know", () => {
    const excess = mean((run) => run.selection) - mean((run) => run.true);
    if (pull === 0) expect(excess).toBeGreaterThan(0.03);
    else expect(excess).toBeGreaterThan(-0.01);
  });
});
