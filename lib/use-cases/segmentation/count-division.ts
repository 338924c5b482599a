import { descriptorRow, type DescriptorRow } from "@/lib/domain/segmentation/descriptor-row";
import { describeSegments } from "@/lib/domain/segmentation/descriptors/describe-segments";
import { countBySegment, type SegmentCounts } from "@/lib/domain/segmentation/segment-counts";
import { segmentSizeShares } from "@/lib/domain/segmentation/weighted-bases";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import type { CodedResponses } from "./load-coded-responses";

/** Beyond this simulation takes seconds, and a sparse table is rare; it is then pointed out instead. */
const MOST_PEOPLE_SIMULATED = 5000;

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
 * @param seed of the p-values of sparse tables, which are simulated
 */
export function countDivision(
  responses: Pick<CodedResponses, "variables" | "columns" | "weights">,
  baseIds: ReadonlySet<string>,
  segmentOf: Int16Array,
  segments: number,
  seed: number,
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
    random: segmentOf.length <= MOST_PEOPLE_SIMULATED ? createRandom(seed) : undefined,
    variables: variables.map((variable) => ({
      ...variable,
      role: baseIds.has(variable.id) ? "base" : "descriptor",
    })),
  }).map(descriptorRow);
  return { counts, descriptors, shares: segmentSizeShares(counts) };
}
