import type { Variable } from "../responses/variables";
import type { AnswerCounts, SegmentCounts } from "./segment-counts";
import { sumsOf } from "./weighted-bases";

/**
 * One answer (or the upper end of a scale) as a share of each segment and of everyone, among those who answered; of the
 * people they stand for, where they are weighted.
 */
export interface SegmentShare {
  /** `variableId`, or `variableId:categoryId` where it is one answer of several. */
  readonly id: string;
  readonly variableId: string;
  /** Categories that count: the tick of a yes/no variable, the two highest points of a scale, or one answer. */
  readonly categoryIds: readonly string[];
  readonly everyone: number;
  readonly bySegment: readonly number[];
  /** People who answered, by segment; never weighted. */
  readonly answered: readonly number[];
}

/** Scales of this many points or more are read by their two highest points. */
const longScale = 4;

function countedCategories(variable: Variable): number[][] {
  const analysed = variable.categories.flatMap((category, code) => (category.countsAsMissing ? [] : [code]));
  if (variable.binary) return [[1]];
  if (variable.ordinal) return [analysed.slice(analysed.length >= longScale ? -2 : -1)];
  return analysed.map((code) => [code]);
}

const sumOf = (counts: readonly number[], codes: readonly number[]) =>
  codes.reduce((sum, code) => sum + (counts[code] ?? 0), 0);

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

function sharesOf(variable: Variable, counted: AnswerCounts): SegmentShare[] {
  const sums = sumsOf(counted);
  const stoodFor = sums.map((segment) => segment.reduce((sum, part) => sum + part, 0));
  const all = stoodFor.reduce((sum, part) => sum + part, 0);
  const answered = counted.counts.map((segment) => segment.reduce((sum, people) => sum + people, 0));
  return countedCategories(variable).map((codes) => {
    const hits = sums.map((segment) => sumOf(segment, codes));
    const categoryIds = codes.flatMap((code) => variable.categories[code]?.id ?? []);
    return {
      id: variable.binary || variable.ordinal ? variable.id : `${variable.id}:${categoryIds.join("+")}`,
      variableId: variable.id,
      categoryIds,
      everyone: share(sumOf(hits, [...hits.keys()]), all),
      bySegment: hits.map((hit, segment) => share(hit, stoodFor[segment] ?? 0)),
      answered,
    };
  });
}

/** Shares of the given variables by segment, in their order; numeric variables have none. */
export function segmentShares(variables: readonly Variable[], counts: SegmentCounts): SegmentShare[] {
  const byId = new Map(counts.variables.map((variable) => [variable.variableId, variable] as const));
  return variables.flatMap((variable) => {
    const counted = byId.get(variable.id);
    return counted?.kind === "categorical" ? sharesOf(variable, counted) : [];
  });
}
