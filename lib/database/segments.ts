import { and, eq, sql } from "drizzle-orm";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import type { Transaction } from "./pool";
import { segmentAssignments, segmentations, segments } from "./schema";

export interface NewSegment {
  readonly id: string;
  readonly position: number;
  readonly name: string;
  readonly size: number;
  readonly share: number;
}

export interface Assignment {
  readonly responseId: string;
  /** null: unclassified. */
  readonly segmentId: string | null;
  readonly posterior: number;
  readonly posteriors: readonly number[] | null;
}

const rowsPerInsert = 5_000;

/** Publishes segments and who belongs to them, replacing what an interrupted run may have left. */
export async function replaceSegments(
  tx: Transaction,
  scope: WorkspaceScope,
  segmentationId: string,
  made: readonly NewSegment[],
  assignments: readonly Assignment[],
): Promise<void> {
  const ofSegmentation = { workspaceId: scope.workspaceId, segmentationId };
  await tx
    .delete(segmentAssignments)
    .where(
      and(
        eq(segmentAssignments.workspaceId, scope.workspaceId),
        eq(segmentAssignments.segmentationId, segmentationId),
      ),
    );
  await tx
    .delete(segments)
    .where(and(eq(segments.workspaceId, scope.workspaceId), eq(segments.segmentationId, segmentationId)));
  if (made.length > 0) {
    await tx
      .insert(segments)
      .values(made.map((segment) => ({ ...segment, ...ofSegmentation, colour: segment.position })));
  }
  for (let from = 0; from < assignments.length; from += rowsPerInsert) {
    const part = assignments.slice(from, from + rowsPerInsert);
    await tx.execute(sql`
      insert into ${segmentAssignments} (workspace_id, segmentation_id, response_id, segment_id, posterior, posteriors)
      select ${scope.workspaceId}::uuid, ${segmentationId}::uuid, a.response_id, a.segment_id, a.posterior, a.posteriors
      from json_to_recordset(${JSON.stringify(
        part.map((row) => ({
          response_id: row.responseId,
          segment_id: row.segmentId,
          posterior: row.posterior,
          posteriors: row.posteriors,
        })),
      )}::json) as a(response_id uuid, segment_id uuid, posterior double precision, posteriors jsonb)`);
  }
  await tx
    .update(segmentations)
    .set({ status: "ready", finishedAt: sql`now()` })
    .where(and(eq(segmentations.workspaceId, scope.workspaceId), eq(segmentations.id, segmentationId)));
}

/** Writes a segment's name and description if nobody changed it since `revision`; else answers what it is now. */
export async function editSegmentRecord(
  tx: Transaction,
  scope: WorkspaceScope,
  segmentationId: string,
  segmentId: string,
  edit: { readonly name: string; readonly description: string; readonly revision: number },
): Promise<"edited" | { name: string; description: string; revision: number }> {
  const { revision, ...values } = edit;
  const isSegment = and(
    eq(segments.workspaceId, scope.workspaceId),
    eq(segments.segmentationId, segmentationId),
    eq(segments.id, segmentId),
  );
  const edited = await tx
    .update(segments)
    .set({ ...values, revision: sql`${segments.revision} + 1` })
    .where(and(isSegment, eq(segments.revision, revision)))
    .returning({ id: segments.id });
  if (edited.length > 0) return "edited";
  const [now] = await tx
    .select({ name: segments.name, description: segments.description, revision: segments.revision })
    .from(segments)
    .where(isSegment);
  return now ?? { name: "", description: "", revision };
}
