import { describe, expect, it } from "vitest";
import type { Column } from "@/lib/domain/statistics/column";
import {
  describeSegments,
  type DescribedVariable,
} from "@/lib/domain/segmentation/descriptors/describe-segments";
import {
  categoricalColumn,
  numericColumn,
  readDataSet,
  segmentsFromOne,
  type DataSet,
} from "../support/read-data-set";
import auto from "../fixtures/reference/describe_auto_k4.json";
import vacmot from "../fixtures/reference/describe_vacmot6.json";

/** What the R script wrote per descriptor; fields of the other kind are absent. */
interface Expected {
  type: string;
  n: number;
  p: number;
  p_holm: number;
  p_BH: number;
  chisq?: number;
  df?: number;
  V?: number;
  V_bias_corrected?: number;
  min_expected?: number;
  cells_expected_lt5?: number;
  stdres?: number[][];
  cols?: string[];
  counts?: number[][];
  F?: number;
  df1?: number;
  df2?: number;
  eta2?: number;
  omega2?: number;
  welch_F?: number;
  welch_p?: number;
  kw_H?: number;
  kw_p?: number;
  means?: number[];
  sds?: number[];
}

const relative = (ours: number | undefined, theirs: number | undefined): number => {
  if (ours === undefined || theirs === undefined) return NaN;
  return Math.abs(ours - theirs) / Math.max(Math.abs(theirs), 1e-12);
};

function columnOf(data: DataSet, name: string, expected: Expected): Column {
  return expected.type === "numeric"
    ? numericColumn(data, name)
    : categoricalColumn(data, name, expected.cols);
}

const cases = [
  {
    name: "vacmot, the published six segments",
    data: readDataSet("data/vacmot.csv"),
    assignments: segmentsFromOne(readDataSet("data/vacmot.csv"), "vacmot6"),
    segments: 6,
    expected: vacmot.descriptors as Record<string, Expected>,
  },
  {
    name: "auto, four segments",
    data: readDataSet("data/auto.csv"),
    assignments: segmentsFromOne(readDataSet("reference/segments_auto_k4.csv"), "segment"),
    segments: 4,
    expected: auto.descriptors as Record<string, Expected>,
  },
];

describe.each(cases)(
  "descriptor tests agree with R on $name",
  ({ data, assignments, segments, expected }) => {
    const variables = Object.entries(expected).map(([id, theirs]): DescribedVariable => ({
      id,
      column: columnOf(data, id, theirs),
      role: "descriptor",
    }));
    const described = describeSegments({ assignments, segments, variables });

    it.each(described.map((ours) => [ours.id, ours] as const))("%s", (id, ours) => {
      const theirs = expected[id];
      if (!theirs) throw new Error(id);
      expect(ours.n).toBe(theirs.n);
      expect(relative(ours.test?.p, theirs.p)).toBeLessThan(1e-8);
      expect(relative(ours.adjusted?.pHolm, theirs.p_holm)).toBeLessThan(1e-8);
      expect(relative(ours.adjusted?.pBenjaminiHochberg, theirs.p_BH)).toBeLessThan(1e-8);
      if (ours.kind === "categorical") {
        expect([...ours.table.counts]).toEqual(theirs.counts?.flat());
        expect(relative(ours.test?.statistic, theirs.chisq)).toBeLessThan(1e-10);
        expect(ours.test?.df).toBe(theirs.df);
        expect(relative(ours.effect?.cramersV, theirs.V)).toBeLessThan(1e-10);
        expect(ours.effect?.cramersVCorrected).toBeCloseTo(theirs.V_bias_corrected ?? NaN, 10);
        expect(ours.shareExpectedUnderFive).toBeCloseTo(theirs.cells_expected_lt5 ?? NaN, 12);
        for (const [cell, residual] of theirs.stdres?.flat().entries() ?? []) {
          expect(ours.residuals?.[cell]).toBeCloseTo(residual, 9);
        }
      } else {
        expect(relative(ours.test?.statistic, theirs.F)).toBeLessThan(1e-9);
        expect([ours.test?.df1, ours.test?.df2]).toEqual([theirs.df1, theirs.df2]);
        expect(relative(ours.effect?.etaSquared, theirs.eta2)).toBeLessThan(1e-9);
        expect(ours.effect?.omegaSquared).toBeCloseTo(theirs.omega2 ?? NaN, 10);
        expect(relative(ours.welch?.statistic, theirs.welch_F)).toBeLessThan(1e-9);
        expect(relative(ours.welch?.p, theirs.welch_p)).toBeLessThan(1e-8);
        expect(relative(ours.kruskalWallis?.statistic, theirs.kw_H)).toBeLessThan(1e-10);
        expect(relative(ours.kruskalWallis?.p, theirs.kw_p)).toBeLessThan(1e-8);
        for (const [g, m] of theirs.means?.entries() ?? []) expect(ours.means[g]).toBeCloseTo(m, 10);
        for (const [g, sd] of theirs.sds?.entries() ?? []) expect(ours.sds[g]).toBeCloseTo(sd, 10);
      }
    });
  },
);
