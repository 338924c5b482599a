import { describe, expect, it } from "vitest";
import { describeSegments } from "@/lib/domain/segmentation/descriptors/describe-segments";
import { crossTabulate } from "@/lib/domain/statistics/contingency/cross-tabulation";
import { chiSquareTest } from "@/lib/domain/statistics/contingency/chi-square-test";
import { groupMoments } from "@/lib/domain/statistics/group-comparison/group-moments";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { categoricalColumn, numericColumn, readDataSet, segmentsFromOne } from "../support/read-data-set";
import descriptors from "../fixtures/reference/describe_vacmot6.json";
import reference from "../fixtures/reference/weighted_tables.json";

const data = readDataSet("data/vacmot.csv");
const assignments = segmentsFromOne(data, "vacmot6");
const weights = Float64Array.from(
  data.Gender ?? [],
  (gender, i) => 0.4 + (((i + 1) * 7919) % 97) / 40 + (gender === "Male" ? 0.8 : 0),
);

describe("weighted tests agree with R's survey package", () => {
  it.each(Object.entries(reference.tables))("Rao–Scott on %s", (name, theirs) => {
    const column = categoricalColumn(data, name, theirs.levels);
    const table = crossTabulate(
      { codes: assignments, size: 6 },
      { codes: column.codes, size: column.categories },
      weights,
    );
    const ours = chiSquareTest(table);
    expect(ours?.method).toBe("rao-scott");
    expect(ours?.statistic).toBeCloseTo(theirs.F, 10);
    expect(ours?.df).toBeCloseTo(theirs.df1, 8);
    expect(ours?.df2).toBeCloseTo(theirs.df2, 5);
    expect(ours?.p).toBeCloseTo(theirs.p, 10);
  });

  it("weighted means", () => {
    const { means } = groupMoments(numericColumn(data, "Age").values, assignments, 6, weights);
    for (const [segment, mean] of reference.age_mean.entries()) expect(means[segment]).toBeCloseTo(mean, 10);
  });

  it("a sparse table gets its p by simulation, as R's does", () => {
    const column = categoricalColumn(data, "Occupation", descriptors.descriptors.Occupation.cols);
    const [ours] = describeSegments({
      assignments,
      segments: 6,
      variables: [{ id: "Occupation", column, role: "descriptor" }],
      random: createRandom(7),
    });
    if (ours?.kind !== "categorical") throw new Error("expected options");
    expect(ours.test?.method).toBe("monte-carlo");
    // Three standard errors of 2000 tables.
    expect(Math.abs((ours.test?.p ?? 1) - reference.chisq_monte_carlo_Occupation)).toBeLessThan(0.0104);
  });
});
