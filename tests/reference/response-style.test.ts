import { describe, expect, it } from "vitest";
import { adjustedRandIndex } from "@/lib/domain/segmentation/agreement/adjusted-rand";
import { crossDivisions } from "@/lib/domain/segmentation/agreement/cross-table";
import { ipsatise } from "@/lib/domain/segmentation/response-style/ipsatise";
import { personStyle } from "@/lib/domain/segmentation/response-style/person-style";
import { rowStandardise } from "@/lib/domain/segmentation/response-style/row-standardise";
import { styleBySegment } from "@/lib/domain/segmentation/response-style/style-by-segment";
import { fitCentroids } from "@/lib/jobs/compute/fit-centroids";
import { summariseNumeric } from "@/lib/domain/statistics/summaries/numeric-summary";
import { numericColumn, readDataSet } from "../support/read-data-set";
import reference from "../fixtures/reference/style_customer_satisfaction.json";

const data = readDataSet("data/customer_satisfaction.csv");
const items = Object.keys(data).map((name) => numericColumn(data, name).values);

describe("response style of customer_satisfaction agrees with R", () => {
  const style = personStyle(items);

  it("straightliners and spread within the person", () => {
    expect(style.straightliners.length / 1811).toBeCloseTo(reference.straightliners, 12);
    expect(style.sds.reduce((sum, sd) => sum + sd, 0) / 1811).toBeCloseTo(
      reference.within_person_sd_mean,
      10,
    );
  });

  it("ratings centred within the person", () => {
    const centred = ipsatise(items);
    for (const [i, row] of reference.first3_centered.entries()) {
      for (const [j, value] of row.entries()) expect(centred[j]?.[i]).toBeCloseTo(value, 12);
    }
  });
});

describe("k-means into four segments, before and after taking style out", () => {
  const style = personStyle(items).means;
  // R kept straightliners as zeros after standardising; they are no different from anyone then.
  const standardised = rowStandardise(items).items.map((item) =>
    item.map((value) => (Number.isNaN(value) ? 0 : value)),
  );

  const byColumn = items.map((values) => {
    const { mean, sd } = summariseNumeric(values);
    return values.map((value) => (value - mean) / sd);
  });

  it.each([
    ["raw", items, reference.results.raw, true],
    ["centred within the person", ipsatise(items), reference.results.row_centered, false],
    ["standardised by column", byColumn, reference.results.column_z, true],
    ["standardised within the person", standardised, reference.results.row_standardised, false],
  ] as const)(
    "%s: as much of the person's mean lies between segments as in R",
    async (_name, prepared, theirs, warning) => {
      const columns = prepared.map((values) => ({ kind: "numeric" as const, values }));
      const [solution] = await fitCentroids(
        { columns, segments: { from: 4, to: 4 }, starts: 50, seed: 2 },
        { threads: 0 },
      );
      if (!solution) throw new Error("one solution was asked for");
      expect(solution.withinSum).toBeLessThan(theirs.tot_withinss * 1.001);
      const found = styleBySegment(style, solution.assigned, 4);
      expect(found?.etaSquared).toBeCloseTo(theirs.eta2_of_respondent_mean, 2);
      expect(found?.warning).toBe(warning);
    },
  );

  it("what is left after taking style out is another division: adjusted Rand as in R", async () => {
    const divide = async (prepared: readonly Float64Array[]) => {
      const columns = prepared.map((values) => ({ kind: "numeric" as const, values }));
      const settings = { columns, segments: { from: 4, to: 4 }, starts: 50, seed: 2 };
      const [solution] = await fitCentroids(settings, { threads: 0 });
      return { segments: 4, assigned: solution?.assigned ?? new Int16Array(0) };
    };
    const [raw, centred, byRow] = await Promise.all([items, ipsatise(items), standardised].map(divide));
    if (!raw || !centred || !byRow) throw new Error("three divisions were asked for");
    const agreement = (other: typeof raw) =>
      adjustedRandIndex(crossDivisions(raw.assigned, raw.segments, other.assigned, other.segments));
    expect(agreement(centred)).toBeCloseTo(reference.ARI_raw_vs_centered, 2);
    expect(agreement(byRow)).toBeCloseTo(reference.ARI_raw_vs_rowstd, 2);
  });
});
