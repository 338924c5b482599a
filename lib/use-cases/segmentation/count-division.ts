import { descriptorRow, type DescriptorRow } from "@/lib/domain/segmentation/descriptor-row";
import { describeSegments } from "@/lib/domain/segmentation/descriptors/describe-segments";
import { countBySegment, type SegmentCounts } from "@/lib/domain/segmentation/segment-counts";
import { segmentSizeShares } from "@/lib/domain/segmentation/weighted-bases";
import type { CodedResponses } from "./load-coded-responses";

export interface CountedDivision {
  readonly counts: SegmentCounts;
  readonly descriptors: DescriptorRow[];
  /** Of each segment: of the people respondents stand for, where they are weighted. */
  readonly shares: readonly number[];
}

/**
 * Counts and tests every variable by segment, with the respondents' weights.
 *
 * @param baseIds variables that formed the segments: they differ by construction and are not tested
 * @param segmentOf segment of each response, −1 for unclassified
 */
export function countDivision(
  responses: Pick<CodedResponses, "variables" | "columns" | "weights">,
  baseIds: ReadonlySet<string>,
  segmentOf: Int16Array,
  segments: number,
): CountedDivision {
  const variables = responses.variables.flatMap(({ id }, position) => {
    const column = responses.columns[position];
    return column ? [{ id, column }] : [];
  });
  const counts = countBySegment(variables, segmentOf, segments, responses.weights);
  const descriptors = describeSegments({
    assignments: segmentOf,
    segments,
    weights: counts.weighted && responses.weights ? responses.weights : undefined,
    variables: variables.map((variable) => ({
      ...variable,
      role: baseIds.has(variable.id) ? "base" : "descriptor",
    })),
  }).map(descriptorRow);
  return { counts, descriptors, shares: segmentSizeShares(counts) };
}
