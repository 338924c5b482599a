import { describe, expect, it } from "vitest";
import { gatherEvidence } from "@/lib/domain/personas/gather-evidence";
import type { Variable } from "@/lib/domain/responses/variables";
import { describeSegments } from "@/lib/domain/segmentation/descriptors/describe-segments";
import { profileSegments } from "@/lib/domain/segmentation/profile/profile-segments";
import { countBySegment } from "@/lib/domain/segmentation/segment-counts";
import { segmentShares } from "@/lib/domain/segmentation/segment-shares";
import { effectiveRespondents, segmentSizeShares } from "@/lib/domain/segmentation/weighted-bases";
import type { CategoricalColumn } from "@/lib/domain/statistics/column";
import { numericColumn, readDataSet, segmentsFromOne } from "../support/read-data-set";
import reference from "../fixtures/reference/weighted_segments.json";

const data = readDataSet("data/vacmot.csv");
const assignments = segmentsFromOne(data, "vacmot6");
const weights = Float64Array.from(
  data.Gender ?? [],
  (gender, i) => 0.4 + (((i + 1) * 7919) % 97) / 40 + (gender === "Male" ? 0.8 : 0),
);
const age = numericColumn(data, "Age");
const older: CategoricalColumn = {
  kind: "categorical",
  categories: 2,
  codes: Int16Array.from(age.values, (years) => (years > 40 ? 1 : 0)),
};

const variable = (id: string, kind: Variable["kind"]): Variable => ({
  id,
  itemId: id,
  partId: null,
  itemType: kind === "numeric" ? "number" : "single-choice",
  kind,
  ordinal: false,
  code: id,
  question: { en: id },
  part: null,
  categories:
    kind === "numeric"
      ? []
      : ["no", "yes"].map((option) => ({ id: option, code: option, label: {}, countsAsMissing: false })),
  binary: kind === "categorical",
  missingWhen: [],
  reversed: false,
  role: "descriptor",
  dimension: "demographic",
  sensitive: false,
});
const variables = [variable("older", "categorical"), variable("age", "numeric")];
const columns = [
  { id: "older", column: older },
  { id: "age", column: age },
];
const counts = countBySegment(columns, assignments, 6, weights);
const evidence = gatherEvidence({
  counts,
  variables,
  base: new Set(),
  lineages: reference.segments.map((_, segment) => String(segment)),
  language: "en",
  fallback: "en",
});

describe("the weighted numbers of segments agree with R's survey package", () => {
  it("effective number of people placed", () => {
    expect(effectiveRespondents(counts)).toBeCloseTo(reference.effective_n, 8);
  });

  it.each(reference.segments.map((theirs, segment) => ({ segment, ...theirs })))(
    "segment $segment: its share, people counted once each",
    ({ segment, size, people }) => {
      expect(segmentSizeShares(counts)[segment]).toBeCloseTo(size, 12);
      expect(counts.sizes[segment]).toBe(people);
      const [share] = segmentShares(variables, counts);
      expect(share?.bySegment[segment]).toBeCloseTo(reference.segments[segment]?.older.share ?? NaN, 12);
      expect(share?.answered[segment]).toBe(people);
    },
  );

  it.each(reference.segments.map((theirs, segment) => ({ segment, theirs: theirs.older })))(
    "segment $segment: a share, its interval on the effective base, and its test against the rest",
    ({ segment, theirs }) => {
      const ours = evidence[segment]?.find(({ variableId }) => variableId === "older");
      expect(ours?.base).toBe(theirs.people);
      expect(ours?.effectiveBase).toBeCloseTo(theirs.effective, 8);
      expect(ours?.value).toBeCloseTo(theirs.share, 12);
      expect(ours?.low).toBeCloseTo(theirs.low, 10);
      expect(ours?.high).toBeCloseTo(theirs.high, 10);
      expect(ours?.restValue).toBeCloseTo(theirs.rest, 12);
      expect(ours?.p).toBeCloseTo(theirs.p, 10);
    },
  );

  it.each(reference.segments.map((theirs, segment) => ({ segment, theirs: theirs.age })))(
    "segment $segment: a mean, its interval, its quartiles, and its test against the rest",
    ({ segment, theirs }) => {
      const ours = evidence[segment]?.find(({ variableId }) => variableId === "age");
      const counted = counts.variables[1];
      expect(ours?.base).toBe(theirs.people);
      expect(ours?.value).toBeCloseTo(theirs.mean, 10);
      expect(counted?.kind === "numeric" && counted.sd[segment]).toBeCloseTo(theirs.sd, 10);
      expect(ours?.low).toBeCloseTo(theirs.low, 8);
      expect(ours?.high).toBeCloseTo(theirs.high, 8);
      expect(ours?.quartiles).toEqual(theirs.quartiles);
      expect(ours?.restValue).toBeCloseTo(theirs.rest, 10);
      expect(ours?.p).toBeCloseTo(theirs.p, 10);
    },
  );

  it("Welch's test of a mean over all segments", () => {
    const [ours] = describeSegments({
      assignments,
      segments: 6,
      weights,
      variables: [{ id: "age", column: age, role: "descriptor" }],
    });
    expect(ours?.test).toMatchObject({ method: "welch", df1: reference.welch.df1 });
    expect(ours?.test?.statistic).toBeCloseTo(reference.welch.F, 10);
    expect(ours?.test?.p).toBeCloseTo(reference.welch.p, 10);
  });

  it("the profile of all respondents gives the same figures as the frozen counts", () => {
    const profile = profileSegments({
      assignments,
      segments: 6,
      weights,
      variables: columns.map((column) => ({
        ...column,
        role: "descriptor",
        ...(column.id === "older" ? { options: [1] } : {}),
      })),
    });
    for (const [segment, { traits }] of profile.entries()) {
      const [share, mean] = traits;
      const [shareEvidence, meanEvidence] = evidence[segment]?.slice(1) ?? [];
      expect(share?.test?.p).toBeCloseTo(shareEvidence?.p ?? NaN, 10);
      expect(mean?.test?.p).toBeCloseTo(meanEvidence?.p ?? NaN, 10);
      expect(mean?.kind === "mean" && mean.cohensD).toBeCloseTo(meanEvidence?.effect ?? NaN, 10);
    }
  });
});
