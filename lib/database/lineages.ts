import { and, eq, isNull, sql } from "drizzle-orm";
import type { LineageRecord } from "@/lib/domain/segmentation/lineage/lineage-record";
import type { Naming } from "@/lib/domain/segmentation/lineage/adopt-names";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import type { Transaction } from "./pool";
import { segmentations, segments } from "./schema";

const isSegmentation = (scope: WorkspaceScope, segmentationId: string) =>
  and(eq(segmentations.workspaceId, scope.workspaceId), eq(segmentations.id, segmentationId));

/** The lineage of a segmentation, which nobody else changes until the transaction ends. */
export async function lockLineage(
  tx: Transaction,
  scope: WorkspaceScope,
  segmentationId: string,
): Promise<{ predecessorId: string | null; lineage: LineageRecord | null } | undefined> {
  const [found] = await tx
    .select({ predecessorId: segmentations.predecessorId, lineage: segmentations.lineage })
    .from(segmentations)
    .where(isSegmentation(scope, segmentationId))
    .for("update");
  return found;
}

export async function writeLineage(
  tx: Transaction,
  scope: WorkspaceScope,
  segmentationId: string,
  lineage: LineageRecord | null,
): Promise<void> {
  await tx.update(segmentations).set({ lineage }).where(isSegmentation(scope, segmentationId));
}

/** Segments of a segmentation as they are called, in order, those that are locked marked. */
export function readNamings(
  tx: Transaction,
  scope: WorkspaceScope,
  segmentationId: string,
): Promise<(Naming & { position: number; revision: number; isLocked: boolean })[]> {
  return tx
    .select({
      id: segments.id,
      name: segments.name,
      description: segments.description,
      colour: segments.colour,
      position: segments.position,
      revision: segments.revision,
      isLocked: sql<boolean>`${segments.lockedAt} is not null`,
    })
    .from(segments)
    .where(
      and(
        eq(segments.workspaceId, scope.workspaceId),
        eq(segments.segmentationId, segmentationId),
        isNull(segments.retiredAt),
      ),
    )
    .orderBy(segments.position)
    .for("update");
}
