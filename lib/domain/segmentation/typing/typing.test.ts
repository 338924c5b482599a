import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { judgeTyping } from "./judge-typing";
import { linearDiscriminant } from "./linear-discriminant";
import { multinomialLogit } from "./multinomial-logit";
import { learnNaiveBayes, naiveBayes } from "./naive-bayes";
import { stratifiedFolds } from "./stratified-folds";
import type { TypingSample } from "./typing-model";

/** Two segments told apart by the first of three yes/no items. */
const sample: TypingSample = {
  items: [0, 1, 2].map((j) => ({
    kind: "categorical",
    categories: 2,
    codes: Int16Array.from({ length: 40 }, (_, i) => (j === 0 ? (i % 2 === 0 ? 1 : 0) : (i >> j) % 2)),
  })),
  assignments: Int16Array.from({ length: 40 }, (_, i) => i % 2),
  segments: 2,
};
const everyone = Int32Array.from({ length: 40 }, (_, i) => i);

describe.each([
  ["naive Bayes", naiveBayes],
  ["multinomial logit", multinomialLogit],
  ["linear discriminant", linearDiscriminant],
])("%s", (_name, method) => {
  const model = method(sample, everyone);

  it("gives probabilities that sum to one, whatever is answered", () => {
    const answers = fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(answers, (given) => {
        const posterior = model.posterior(given);
        expect(posterior.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 10);
        expect(posterior.every((p) => p >= 0)).toBe(true);
      }),
    );
  });

  it("recognises the segments by the item that tells them apart", () => {
    expect(model.posterior([1, 0, 0])[0]).toBeGreaterThan(0.9);
    expect(model.posterior([0, 0, 0])[1]).toBeGreaterThan(0.9);
  });

  it("counts a respondent of weight two as two alike", () => {
    const persons = Float64Array.from(everyone, (row) => (row % 3 === 0 ? 2 : 1));
    const twice = Int32Array.from([...everyone, ...everyone.filter((row) => row % 3 === 0)]);
    const weighted = method({ ...sample, persons }, everyone);
    const doubled = method(sample, twice);
    for (const given of [
      [1, 0, 0],
      [0, 1, -1],
      [-1, -1, -1],
      [-1, 1, 1],
    ]) {
      const expected = doubled.posterior(given);
      weighted.posterior(given).forEach((p, segment) => expect(p).toBeCloseTo(expected[segment] ?? NaN, 8));
    }
  });

  it("falls back on the segments' sizes when nothing is answered", () => {
    expect(model.posterior([-1, -1, -1])[0]).toBeCloseTo(0.5, 2);
  });
});

describe("naive Bayes in awkward samples", () => {
  it("never types into a segment nobody is in, and its tables survive JSON", () => {
    const tables = learnNaiveBayes({ ...sample, segments: 3 }, everyone);
    expect(JSON.parse(JSON.stringify(tables))).toEqual(tables);
    const model = naiveBayes({ ...sample, segments: 3 }, everyone);
    for (const code of [0, 1, -1]) expect(model.posterior([code, code, code])[2]).toBe(0);
  });
});

describe("folds", () => {
  it("spread every segment evenly and leave out who has none", () => {
    const assignments = Int16Array.from({ length: 103 }, (_, i) => (i % 10 === 0 ? -1 : i % 3));
    const fold = stratifiedFolds(assignments, 3, 5, createRandom(3));
    for (let segment = 0; segment < 3; segment++) {
      const sizes = [0, 1, 2, 3, 4].map(
        (f) => [...fold].filter((at, i) => at === f && assignments[i] === segment).length,
      );
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }
    for (const [i, segment] of assignments.entries()) expect((fold[i] ?? 0) < 0).toBe(segment < 0);
  });
});

describe("the verdict on a typing tool", () => {
  const judge = (hits: number, sizes: readonly [number, number]) => {
    const assignments = Int16Array.from({ length: sizes[0] + sizes[1] }, (_, i) => (i < sizes[0] ? 0 : 1));
    const predicted = assignments.map((segment, i) => (i < hits / 2 || i >= assignments.length - hits / 2 ? segment : 1 - segment)); // prettier-ignore
    return judgeTyping(assignments, 2, {
      predicted,
      certainty: new Float64Array(assignments.length).fill(0.9),
    });
  };

  it("does not take guessing the largest segment for recognising", () => {
    const assignments = Int16Array.from({ length: 100 }, (_, i) => (i < 80 ? 0 : 1));
    const always = { predicted: new Int16Array(100), certainty: new Float64Array(100).fill(0.8) };
    expect(judgeTyping(assignments, 2, always)).toMatchObject({
      accuracy: 0.8,
      kappa: 0,
      verdict: "cannot-type",
    });
  });

  it("is of the people respondents stand for where they are weighted, and counts respondents beside", () => {
    const assignments = Int16Array.of(0, 0, 1, 1);
    const predictions = { predicted: Int16Array.of(0, 1, 1, 1), certainty: new Float64Array(4).fill(0.9) };
    const quality = judgeTyping(assignments, 2, predictions, Float64Array.of(1, 3, 2, 2));
    expect(quality).toMatchObject({ n: 4, confusion: [[1, 1], [0, 2]] }); // prettier-ignore
    expect(quality.accuracy).toBeCloseTo(5 / 8, 12);
    expect(quality.recall[0]).toBeCloseTo(1 / 4, 12);
    expect(quality.precision[1]).toBeCloseTo(4 / 7, 12);
    const alike = judgeTyping(assignments, 2, predictions, new Float64Array(4).fill(1));
    expect(alike).toEqual(judgeTyping(assignments, 2, predictions));
  });

  it("is good from three in four, usable above chance", () => {
    expect(judge(160, [100, 100]).verdict).toBe("good");
    expect(judge(130, [100, 100]).verdict).toBe("usable");
    expect(judge(102, [100, 100]).verdict).toBe("cannot-type");
  });
});
