import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Column } from "@/lib/domain/statistics/column";
import { evaluate, type Condition } from "./condition";
import { segmentByRules } from "./segment-by-rules";
import { segmentBySingleChoice } from "./segment-by-single-choice";

const choices = (counts: readonly number[], missing = 0) => ({
  kind: "categorical" as const,
  categories: counts.length,
  codes: Int16Array.from([
    ...counts.flatMap((count, code) => Array<number>(count).fill(code)),
    ...Array<number>(missing).fill(-1),
  ]),
});

const limits = { mergeBelowShare: 0.05, mergeBelowCount: 30 };

describe("one question, one click", () => {
  const labels = ["Price", "Speed", "Taste", "Colour", "Name"];

  it("makes a segment of every option, largest first, and merges the rare ones visibly", () => {
    const result = segmentBySingleChoice(choices([60, 110, 20, 10, 0], 5), labels, limits);
    expect(result.segments.map(({ kind, label, options, count }) => [kind, label, options, count])).toEqual([
      ["option", "Speed", [1], 110],
      ["option", "Price", [0], 60],
      ["other", null, [2, 3], 30],
    ]);
    expect(result.unclassified).toBe(5);
    expect(result.emptyOptions).toEqual([4]);
    expect(result.segments[0]?.share).toBeCloseTo(0.55, 12);
  });

  it("keeps the name of a lone rare option and marks it thin", () => {
    const result = segmentBySingleChoice(choices([60, 110, 20]), labels, limits);
    expect(result.segments.at(-1)).toMatchObject({ kind: "option", label: "Taste", thin: true });
  });

  it("puts every respondent who answered into exactly one segment", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1, max: 4 })), (codes) => {
        const column = { kind: "categorical" as const, categories: 5, codes: Int16Array.from(codes) };
        const { segments, assignments, unclassified } = segmentBySingleChoice(column, labels, limits);
        expect(segments.reduce((sum, { count }) => sum + count, unclassified)).toBe(codes.length);
        for (const [i, code] of codes.entries()) {
          const segment = segments[assignments[i] ?? -1];
          expect(code < 0 ? segment === undefined : segment?.options.includes(code)).toBe(true);
        }
      }),
    );
  });
});

const variables = new Map<string, Column>([
  ["benefit", { kind: "categorical", categories: 3, codes: Int16Array.of(0, 1, 2, -1, 0, 0) }],
  ["age", { kind: "numeric", values: Float64Array.of(20, 35, 60, 40, NaN, 70) }],
]);
const benefit = (...anyOf: number[]): Condition => ({ kind: "option", variable: "benefit", anyOf });
const age = (atLeast: number, atMost: number): Condition => ({
  kind: "range",
  variable: "age",
  atLeast,
  atMost,
});

describe("conditions", () => {
  it("are unknown where the answer is missing, and so is their opposite", () => {
    expect(evaluate(benefit(0), variables, 3)).toBeNull();
    expect(evaluate({ kind: "not", of: benefit(0) }, variables, 3)).toBeNull();
  });

  it("are decided by one part where that is enough", () => {
    expect(evaluate({ kind: "any", of: [benefit(0), age(0, 10)] }, variables, 4)).toBe(true);
    expect(evaluate({ kind: "all", of: [benefit(1), age(0, 99)] }, variables, 4)).toBe(false);
    expect(evaluate({ kind: "all", of: [benefit(0), age(0, 99)] }, variables, 4)).toBeNull();
  });

  it("include both bounds of a range", () => {
    expect(evaluate(age(20, 35), variables, 0)).toBe(true);
    expect(evaluate(age(20, 35), variables, 1)).toBe(true);
  });
});

describe("ordered rules", () => {
  const segmented = segmentByRules(
    [
      { id: "price", when: benefit(0) },
      { id: "young-price", when: { kind: "all", of: [benefit(0), age(0, 30)] } },
      { id: "older", when: age(36, 99) },
      { id: "ancient", when: age(100, 200) },
    ],
    variables,
    6,
  );
  if (!segmented.ok) throw new Error("rules should be valid");
  const { segments, assignments, unclassified, undecided, overlap } = segmented.value;

  it("give a respondent to the first rule that is true", () => {
    expect([...assignments]).toEqual([0, -1, 2, 2, 0, 0]);
    expect(unclassified).toBe(1);
    expect(undecided).toBe(0);
  });

  it("report a rule that an earlier one always beats, and one true of nobody", () => {
    expect(segments.map(({ reach }) => reach)).toEqual(["reached", "shadowed", "reached", "nobody"]);
  });

  it("count how often two rules are both true", () => {
    expect(overlap[0 * 4 + 1]).toBe(1);
    expect(overlap[0 * 4 + 2]).toBe(1);
    expect(overlap[2 * 4 + 2]).toBe(3);
  });

  it("are refused with the place of what does not fit", () => {
    const refused = segmentByRules(
      [
        { id: "a", when: { kind: "all", of: [benefit(7), { kind: "range", variable: "benefit" }] } },
        { id: "a", when: { kind: "answered", variable: "nothing" } },
      ],
      variables,
      6,
    );
    expect(refused.ok ? [] : refused.problems.map(({ code, path }) => [code, path])).toEqual([
      ["segmentation.rule-option-unknown", [0, "when", "of", 0]],
      ["segmentation.rule-needs-numbers", [0, "when", "of", 1]],
      ["segmentation.rule-variable-unknown", [1, "when"]],
      ["segmentation.rule-id-twice", [1, "id"]],
    ]);
  });
});
