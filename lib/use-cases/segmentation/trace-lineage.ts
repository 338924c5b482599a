import { lockLineage, readNamings, writeLineage } from "@/lib/database/lineages";
import { countSharedPeople } from "@/lib/database/placed-people";
import type { Transaction } from "@/lib/database/pool";
import { sharedPeople } from "@/lib/domain/segmentation/agreement/shared-people";
import type { LineageRecord } from "@/lib/domain/segmentation/lineage/lineage-record";
import { traceSegments } from "@/lib/domain/segmentation/lineage/trace-segments";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";

/** Which segments of `successor` continue which of `predecessor`, over the people who have a place in both. */
export async function traceLineage(
  tx: Transaction,
  scope: WorkspaceScope,
  predecessor: string,
  successor: string,
): Promise<Omit<LineageRecord, "before">> {
  const before = await readNamings(tx, scope, predecessor);
  const after = await readNamings(tx, scope, successor);
  const counts = await countSharedPeople(tx, scope, predecessor, successor);
  const places = (segments: readonly { position: number }[]) =>
    segments.reduce((most, { position }) => Math.max(most, position + 1), 0);
  const shared = sharedPeople(counts, places(before), places(after));
  const lineage = traceSegments(shared);
  const continuations = lineage.before.flatMap(({ fate, jaccard }, from) => {
    if (fate.kind !== "continued" || jaccard === null) return [];
    const segmentId = after.find(({ position }) => position === fate.into)?.id;
    const predecessorId = before.find(({ position }) => position === from)?.id;
    return segmentId !== undefined && predecessorId !== undefined
      ? [{ segmentId, predecessorId, jaccard }]
      : [];
  });
  return { predecessorId: predecessor, shared: shared.people, churn: lineage.churn, continuations };
}

/** Writes down how new segments continue those of the segmentation they repeat, in the transaction that publishes them. */
export async function recordLineage(
  tx: Transaction,
  scope: WorkspaceScope,
  segmentationId: string,
): Promise<void> {
  const predecessorId = (await lockLineage(tx, scope, segmentationId))?.predecessorId ?? null;
  if (predecessorId === null) return;
  const traced = await traceLineage(tx, scope, predecessorId, segmentationId);
  await writeLineage(tx, scope, segmentationId, { ...traced, before: null });
}
