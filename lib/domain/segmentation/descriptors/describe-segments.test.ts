import { describe, expect, it } from "vitest";
import type { CategoricalColumn, NumericColumn } from "@/lib/domain/statistics/column";
import { describeSegments } from "./describe-segments";

const assignments = Int16Array.from({ length: 200 }, (_, i) => (i % 5 === 0 ? -1 : i % 2));
const answers: CategoricalColumn = {
  kind: "categorical",
  categories: 3,
  codes: Int16Array.from({ length: 200 }, (_, i) => (i % 7 === 0 ? -1 : (i * i) % 3)),
};
const ages: NumericColumn = {
  kind: "numeric",
  values: Float64Array.from({ length: 200 }, (_, i) => 20 + ((i * 37) % 50)),
};

describe("describing segments", () => {
  it("gives a base variable its effect size, but neither test nor letters", () => {
    const [onOptions, onNumbers] = describeSegments({
      assignments,
      segments: 2,
      variables: [
        { id: "benefit", column: answers, role: "base" },
        { id: "age", column: ages, role: "base" },
      ],
    });
    expect(onOptions).toMatchObject({
      byConstruction: true,
      test: null,
      adjusted: null,
      residuals: null,
      comparisons: null,
    });
    expect(onOptions?.effect).not.toBeNull();
    expect(onNumbers).toMatchObject({
      byConstruction: true,
      test: null,
      welch: null,
      kruskalWallis: null,
      comparison: null,
    });
  });

  it("does not let base variables count among the questions asked", () => {
    const variables = (role: "base" | "descriptor") => [
      { id: "benefit", column: answers, role },
      { id: "age", column: ages, role: "descriptor" as const },
    ];
    const alone = describeSegments({ assignments, segments: 2, variables: variables("base") })[1];
    const both = describeSegments({ assignments, segments: 2, variables: variables("descriptor") })[1];
    expect(alone?.adjusted?.pHolm).toBe(alone?.test?.p);
    expect(both?.adjusted?.pHolm).toBeGreaterThanOrEqual(both?.test?.p ?? NaN);
  });

  it("leaves out, variable by variable, who has no segment or no answer", () => {
    const [description] = describeSegments({
      assignments,
      segments: 2,
      variables: [{ id: "a", column: answers, role: "descriptor" }],
    });
    const expected = [...assignments].filter(
      (segment, i) => segment >= 0 && (answers.codes[i] ?? -1) >= 0,
    ).length;
    expect(description?.n).toBe(expected);
  });

  it("tests nothing when every segment but one is empty", () => {
    const [description] = describeSegments({
      assignments: new Int16Array(200),
      segments: 2,
      variables: [{ id: "a", column: answers, role: "descriptor" }],
    });
    expect(description).toMatchObject({ test: null, effect: null, adjusted: null });
  });

  it("gives equal weights the same answer as none, whatever their unit", () => {
    const variables = [{ id: "a", column: answers, role: "descriptor" as const }];
    const plain = describeSegments({ assignments, segments: 2, variables })[0];
    const weighted = describeSegments({
      assignments,
      segments: 2,
      variables,
      weights: new Float64Array(200).fill(2.5),
    })[0];
    expect(weighted?.test?.p).toBeCloseTo(plain?.test?.p ?? NaN, 10);
  });
});
