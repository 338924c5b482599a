import { describe, expect, it } from "vitest";
import type { CategoricalColumn } from "@/lib/domain/statistics/column";
import { DEFAULT_RAKING, rakeWeights } from "@/lib/domain/statistics/raking/rake-weights";
import { categoricalColumn, numericColumn, readDataSet } from "../support/read-data-set";
import reference from "../fixtures/reference/raking_vacmot.json";

const data = readDataSet("data/vacmot.csv");
const age: CategoricalColumn = {
  kind: "categorical",
  categories: 4,
  codes: Int16Array.from(
    numericColumn(data, "Age").values,
    (years) => reference.age_breaks.filter((b) => years > b).length,
  ),
};
const margins = [
  {
    id: "gender",
    column: categoricalColumn(data, "Gender", reference.gender.levels),
    targets: reference.gender.targets,
  },
  {
    id: "state",
    column: categoricalColumn(data, "State", reference.state.levels),
    targets: reference.state.targets,
  },
  { id: "age", column: age, targets: reference.age.targets },
];

describe("raking vacmot to gender, state and age agrees with R's survey package", () => {
  const raked = rakeWeights(1000, margins, { ...DEFAULT_RAKING, trim: null, tolerance: 1e-12 });
  if (!raked.ok) throw new Error("the margins are consistent");

  it("weight by weight", () => {
    for (const [i, weight] of reference.weights.entries())
      expect(raked.value.weights[i]).toBeCloseTo(weight, 7);
  });

  it("and so does the effective sample size", () => {
    expect(raked.value.effectiveN).toBeCloseTo(reference.effective_n, 5);
  });

  it("trimming narrows the range and still meets the margins where it can", () => {
    const trimmed = rakeWeights(1000, margins, { ...DEFAULT_RAKING, trim: { low: 0.4, high: 2 } });
    if (!trimmed.ok) throw new Error("the margins are consistent");
    expect(Math.min(...trimmed.value.weights)).toBeGreaterThanOrEqual(0.4 - 1e-9);
    expect(Math.max(...trimmed.value.weights)).toBeLessThanOrEqual(2 + 1e-9);
    expect(trimmed.value.largestDeviation).toBeLessThan(0.001);
    expect(trimmed.value.effectiveN).toBeGreaterThan(raked.value.effectiveN);
  });
});
