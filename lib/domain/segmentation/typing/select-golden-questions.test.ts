import { describe, expect, it } from "vitest";
import type { CategoricalColumn } from "@/lib/domain/statistics/column";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { judgeTyping } from "./judge-typing";
import { selectGoldenQuestions } from "./select-golden-questions";
import type { TypingSample } from "./typing-model";

/** A yes/no item that says the truth about a segment this often. */
function told(assignments: Int16Array, segment: number, truth: number, seed: number): CategoricalColumn {
  const random = createRandom(seed);
  const codes = assignments.map((own) => {
    const isTrue = random.next() < truth;
    return (own === segment) === isTrue ? 1 : 0;
  });
  return { kind: "categorical", categories: 2, codes };
}

const assignments = Int16Array.from({ length: 300 }, (_, i) => i % 3);
const sample: TypingSample = {
  items: [
    told(assignments, 0, 0.9, 1),
    told(assignments, 1, 0.9, 2),
    told(assignments, 2, 0.55, 3),
    told(assignments, 0, 0.5, 4),
  ],
  assignments,
  segments: 3,
};
const options = { folds: 10, most: 4 };

describe("golden questions", () => {
  it("come in the order in which they help, and the same seed gives the same, to the digit", () => {
    const found = selectGoldenQuestions(sample, 5, options);
    expect(new Set(found.steps.slice(0, 2).map(({ candidate }) => candidate))).toEqual(new Set([0, 1]));
    expect(found.recommended).toBe(2);
    expect(selectGoldenQuestions(sample, 5, options)).toEqual(found);
  });

  it("a question that takes three answers must be worth three", () => {
    const whole = [
      { items: [0, 1], answers: 3 },
      { items: [2], answers: 1 },
      { items: [0], answers: 1 },
    ];
    const dear = selectGoldenQuestions(sample, 5, options, whole);
    expect(dear.steps[0]?.candidate).toBe(2);
    expect(dear.steps.map(({ answers }) => answers)).toEqual([1, 4, 5]);
    const cheap = selectGoldenQuestions(sample, 5, options, [
      { items: [0, 1], answers: 1 },
      ...whole.slice(1),
    ]);
    expect(cheap.steps[0]?.candidate).toBe(0);
    expect(cheap.recommended).toBe(1);
  });

  it("with unequal costs a fold is never judged by more answers than the path on everyone takes", () => {
    const whole = [
      { items: [0, 1], answers: 3 },
      { items: [2], answers: 1 },
      { items: [3], answers: 1 },
    ];
    const found = selectGoldenQuestions(sample, 11, options, whole);
    const [first] = found.steps;
    // Where a fold's own first question is dearer, it is judged by the segments' sizes alone.
    expect(first?.accuracy).toBeGreaterThan(0.2);
    for (const { predicted } of found.heldOut) expect(predicted.every((segment) => segment >= 0)).toBe(true);
  });
});

describe("the recommended number of questions", () => {
  it("does not buy three in four rightly by never finding a small segment", () => {
    const uneven = Int16Array.from({ length: 400 }, (_, i) => (i % 20 === 0 ? 2 : i % 2));
    const items = [told(uneven, 0, 0.95, 31), told(uneven, 2, 0.97, 32), told(uneven, 1, 0.8, 33)];
    const found = selectGoldenQuestions({ items, assignments: uneven, segments: 3 }, 5, options);
    const [first] = found.steps;
    expect(first?.accuracy).toBeGreaterThan(0.75);
    expect(first?.weakestRecall).toBeLessThan(0.5);
    expect(found.recommended).toBeGreaterThan(1);
    expect(found.steps[found.recommended - 1]?.weakestRecall).toBeGreaterThanOrEqual(0.5);
  });
});

describe("awful samples", () => {
  const judged = (given: TypingSample, folds: number) => {
    const found = selectGoldenQuestions(given, 3, { folds, most: 12 });
    return found.steps.map((_, i) => {
      const predictions = found.heldOut[i];
      if (!predictions) throw new Error("every step has predictions");
      return judgeTyping(given.assignments, given.segments, predictions);
    });
  };

  it("a segment of five people in ten folds is judged like the others", () => {
    const few = assignments.map((segment, row) => (segment === 2 && row > 14 ? -1 : segment));
    const [, second] = judged({ ...sample, assignments: few }, 10);
    expect(second?.n).toBe(205);
    expect(second?.confusion[2]?.reduce((sum, count) => sum + count, 0)).toBe(5);
    expect(second?.accuracy).toBeGreaterThan(0.7);
  });

  it("two people a fold: nothing throws, and so few cannot prove themselves", () => {
    const rows = (column: CategoricalColumn) => ({ ...column, codes: column.codes.slice(0, 20) });
    const tiny = { ...sample, items: sample.items.slice(2).map(rows), assignments: assignments.slice(0, 20) };
    for (const quality of judged(tiny, 10)) {
      expect(quality.n).toBe(20);
      expect(quality.verdict).toBe("cannot-type");
    }
  });

  it("ten segments, a segment of one person, and people who answered nothing", () => {
    const ten = Int16Array.from({ length: 300 }, (_, i) => (i === 299 ? 9 : i % 9));
    const items = Array.from({ length: 9 }, (_, s) => {
      const column = told(ten, s, 0.97, 20 + s);
      return { ...column, codes: column.codes.map((code, row) => (row < 30 ? -1 : code)) };
    });
    const qualities = judged({ items, assignments: ten, segments: 10 }, 10);
    expect(qualities).toHaveLength(9);
    expect(qualities.at(-1)?.n).toBe(300);
    expect(qualities.at(-1)?.accuracy).toBeGreaterThan(0.6);
    expect(qualities.at(-1)?.recall[9]).toBe(0);
  });
});
