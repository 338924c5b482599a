import { randomUUID } from "node:crypto";
import { replaceSegments, type Assignment } from "@/lib/database/segments";
import { updateSegmentation } from "@/lib/database/segmentations";
import { finishTask } from "@/lib/database/tasks";
import { withinScope } from "@/lib/database/within-scope";
import type { DescriptorRow } from "@/lib/domain/segmentation/descriptor-row";
import { correctForPlacing } from "@/lib/domain/segmentation/descriptors/correct-for-placing";
import type { SegmentCounts } from "@/lib/domain/segmentation/segment-counts";
import type { SegmentationResult, SegmentationSettings } from "@/lib/domain/segmentation/segmentation";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { countDivision, type CountedDivision } from "./count-division";
import type { CodedResponses } from "./load-coded-responses";
import { recordLineage } from "./trace-lineage";

interface Found {
  readonly segmentationId: string;
  /** Where the run settled more than was asked. */
  readonly settings?: SegmentationSettings;
  readonly seed: number;
  readonly taskId: string;
  readonly responses: CodedResponses;
  readonly baseIds: ReadonlySet<string>;
  /** Segment of each response, −1 for unclassified. */
  readonly segmentOf: Int16Array;
  readonly segments: number;
  /** Posterior memberships of response i, or null where membership is certain. */
  readonly posteriorsOf: (response: number) => readonly number[] | null;
  readonly nameOf: (segment: number, counts: SegmentCounts) => string;
  readonly result: SegmentationResult;
}

/**
 * Counts and tests every variable by segment, with the respondents' weights, and makes segments, memberships and result
 * visible in one transaction. A segment's size is people; its share is of the people they stand for.
 */
export async function publishSegments(scope: WorkspaceScope, found: Found): Promise<void> {
  const { segmentationId, responses, segmentOf, segments } = found;
  const counted = countDivision(responses, found.baseIds, segmentOf, segments, found.seed);
  const { counts, shares } = counted;
  const descriptors = withoutPlacingError(found, counted);
  const made = counts.sizes.map((size, position) => ({
    id: randomUUID(),
    position,
    name: found.nameOf(position, counts),
    size,
    share: shares[position] ?? 0,
  }));
  const assignments = responses.ids.map((responseId, row): Assignment => {
    const segment = segmentOf[row] ?? -1;
    const posteriors = found.posteriorsOf(row);
    return {
      responseId,
      segmentId: made[segment]?.id ?? null,
      posterior: posteriors?.[segment] ?? (segment < 0 ? 0 : 1),
      posteriors: segment < 0 ? null : posteriors,
    };
  });
  await withinScope(scope, async (tx) => {
    await updateSegmentation(tx, scope, segmentationId, {
      respondents: responses.ids.length,
      versionIds: [...responses.versionIds],
      codedByVersionId: responses.codedByVersionId,
      responseSetHash: responses.hash,
      result: found.result,
      ...(found.settings ? { settings: found.settings } : {}),
      counts,
      descriptors,
    });
    await replaceSegments(tx, scope, segmentationId, made, assignments);
    await recordLineage(tx, scope, segmentationId);
    await finishTask(scope, found.taskId, { status: "done" }, tx);
  });
}

/** Where people are placed by probabilities: the descriptors with the error of doing so taken out. */
function withoutPlacingError(
  { responses, segmentOf, segments, posteriorsOf }: Found,
  { counts, descriptors }: CountedDivision,
): DescriptorRow[] {
  const posteriors = new Float64Array(segmentOf.length * segments);
  let isCertain = true;
  for (const [row, segment] of segmentOf.entries()) {
    const own = segment < 0 ? null : posteriorsOf(row);
    if (own === null) continue;
    isCertain = false;
    posteriors.set(own, row * segments);
  }
  if (isCertain || segments < 2) return descriptors;
  const columns = new Map(
    responses.variables.flatMap(({ id }, position) => {
      const column = responses.columns[position];
      return column ? [[id, column] as const] : [];
    }),
  );
  const weights = counts.weighted && responses.weights ? responses.weights : undefined;
  return correctForPlacing(
    descriptors,
    columns,
    { classes: segments, posteriors, assigned: segmentOf },
    weights,
  );
}
