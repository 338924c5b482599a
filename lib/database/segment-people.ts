import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { AssignmentOrigin } from "@/lib/domain/segmentation/assignment-origin";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import type { Transaction } from "./pool";
import { personas, segmentAssignments, segmentationEditPeople, segments } from "./schema";
import { withinScope } from "./within-scope";

/** Somebody's place in a segmentation. */
export interface PlacedPerson {
  readonly responseId: string;
  readonly segmentId: string | null;
  readonly posterior: number;
  readonly posteriors: readonly number[] | null;
  readonly origin: AssignmentOrigin;
  readonly fittedSegmentId: string | null;
}

/** Everybody who has a place or was found to have none, in the order of their ids. */
export function readPlacedPeople(
  tx: Transaction,
  scope: WorkspaceScope,
  segmentationId: string,
): Promise<PlacedPerson[]> {
  return tx
    .select({
      responseId: segmentAssignments.responseId,
      segmentId: segmentAssignments.segmentId,
      posterior: segmentAssignments.posterior,
      posteriors: segmentAssignments.posteriors,
      origin: segmentAssignments.origin,
      fittedSegmentId: segmentAssignments.fittedSegmentId,
    })
    .from(segmentAssignments)
    .where(
      and(
        eq(segmentAssignments.workspaceId, scope.workspaceId),
        eq(segmentAssignments.segmentationId, segmentationId),
      ),
    )
    .orderBy(segmentAssignments.responseId);
}

const rowsAtOnce = 5_000;

/** Gives people new places; where they were is kept with the edit. */
export async function changePlaces(
  tx: Transaction,
  scope: WorkspaceScope,
  { segmentationId, editId }: { readonly segmentationId: string; readonly editId: string },
  changed: readonly PlacedPerson[],
): Promise<void> {
  for (let from = 0; from < changed.length; from += rowsAtOnce) {
    const part = JSON.stringify(
      changed.slice(from, from + rowsAtOnce).map((person) => ({
        response_id: person.responseId,
        segment_id: person.segmentId,
        posterior: person.posterior,
        posteriors: person.posteriors,
        origin: person.origin,
        fitted_segment_id: person.fittedSegmentId,
      })),
    );
    await tx.execute(sql`
      insert into ${segmentationEditPeople}
        (workspace_id, edit_id, response_id, segment_id, posterior, posteriors, origin, assigned_at, fitted_segment_id)
      select a.workspace_id, ${editId}::uuid, a.response_id, a.segment_id, a.posterior, a.posteriors, a.origin,
        a.assigned_at, a.fitted_segment_id
      from ${segmentAssignments} a
      join json_to_recordset(${part}::json) as n(response_id uuid) on n.response_id = a.response_id
      where a.workspace_id = ${scope.workspaceId}::uuid and a.segmentation_id = ${segmentationId}::uuid`);
    await tx.execute(sql`
      update ${segmentAssignments} a
      set segment_id = n.segment_id, posterior = n.posterior, posteriors = n.posteriors, origin = n.origin,
        fitted_segment_id = n.fitted_segment_id
      from json_to_recordset(${part}::json) as n(response_id uuid, segment_id uuid, posterior double precision,
        posteriors jsonb, origin text, fitted_segment_id uuid)
      where a.workspace_id = ${scope.workspaceId}::uuid and a.segmentation_id = ${segmentationId}::uuid
        and a.response_id = n.response_id`);
  }
}

/**
 * Puts everybody back where they were before an edit. Who was placed since then by segments that are going is placed
 * nowhere: they are new people again.
 */
export async function restorePlaces(
  tx: Transaction,
  scope: WorkspaceScope,
  {
    segmentationId,
    editId,
    isReshaped,
  }: {
    readonly segmentationId: string;
    readonly editId: string;
    /** Segments came or went with the edit: probabilities given since speak of other segments. */
    readonly isReshaped: boolean;
  },
): Promise<void> {
  await tx.execute(sql`
    update ${segmentAssignments} a
    set segment_id = p.segment_id, posterior = p.posterior, posteriors = p.posteriors, origin = p.origin,
      assigned_at = p.assigned_at, fitted_segment_id = p.fitted_segment_id
    from ${segmentationEditPeople} p
    where p.workspace_id = ${scope.workspaceId}::uuid and p.edit_id = ${editId}::uuid
      and a.workspace_id = p.workspace_id and a.segmentation_id = ${segmentationId}::uuid
      and a.response_id = p.response_id`);
  if (isReshaped)
    await tx.execute(sql`
      delete from ${segmentAssignments} a
      where a.workspace_id = ${scope.workspaceId}::uuid and a.segmentation_id = ${segmentationId}::uuid
        and a.origin in ('scored', 'typed')
        and a.assigned_at > (
          select e.created_at from segmentation_edits e
          where e.workspace_id = a.workspace_id and e.id = ${editId}::uuid
        )
        and not exists (
          select 1 from ${segmentationEditPeople} p
          where p.workspace_id = a.workspace_id and p.edit_id = ${editId}::uuid and p.response_id = a.response_id
        )`);
  await tx
    .delete(segmentationEditPeople)
    .where(
      and(
        eq(segmentationEditPeople.workspaceId, scope.workspaceId),
        eq(segmentationEditPeople.editId, editId),
      ),
    );
}

/**
 * Marks the people of these segments as changed now where a card was written between the edit and its undoing: it speaks
 * of people who are gone again.
 */
export async function noteCardsWrittenSince(
  tx: Transaction,
  scope: WorkspaceScope,
  segmentIds: readonly string[],
  since: Date,
): Promise<void> {
  for (const segmentId of segmentIds)
    await tx
      .update(segments)
      .set({ peopleChangedAt: sql`now()` })
      .where(
        and(
          eq(segments.workspaceId, scope.workspaceId),
          eq(segments.id, segmentId),
          sql`exists (select 1 from ${personas} where ${personas.workspaceId} = ${segments.workspaceId}
            and ${personas.segmentId} = ${segments.id} and ${personas.generatedAt} >= ${since.toISOString()}::timestamptz)`,
        ),
      );
}

/**
 * Rows (places in `responseIds`) of the people a segment was found with or was given by hand; of everybody who has a
 * segment, where none is named.
 */
export async function readMemberRows(
  scope: WorkspaceScope,
  segmentationId: string,
  segmentId: string | null,
  responseIds: readonly string[],
): Promise<Int32Array> {
  const rows = await withinScope(scope, (tx) =>
    tx
      .select({ responseId: segmentAssignments.responseId })
      .from(segmentAssignments)
      .where(
        and(
          eq(segmentAssignments.workspaceId, scope.workspaceId),
          eq(segmentAssignments.segmentationId, segmentationId),
          segmentId === null
            ? isNotNull(segmentAssignments.segmentId)
            : eq(segmentAssignments.segmentId, segmentId),
          inArray(segmentAssignments.origin, ["fit", "moved"]),
        ),
      ),
  );
  const members = new Set(rows.map(({ responseId }) => responseId));
  return Int32Array.from(responseIds.flatMap((id, row) => (members.has(id) ? row : [])));
}

/**
 * Everybody the segments were found with, or whom a person put there: rows (places in `responseIds`) and the position of
 * their segment, −1 for none.
 */
export async function readDivision(
  scope: WorkspaceScope,
  segmentationId: string,
  responseIds: readonly string[],
): Promise<{ rows: Int32Array; positions: Int16Array }> {
  const placed = await withinScope(scope, (tx) =>
    tx
      .select({ responseId: segmentAssignments.responseId, position: segments.position })
      .from(segmentAssignments)
      .leftJoin(
        segments,
        and(
          eq(segments.workspaceId, segmentAssignments.workspaceId),
          eq(segments.id, segmentAssignments.segmentId),
        ),
      )
      .where(
        and(
          eq(segmentAssignments.workspaceId, scope.workspaceId),
          eq(segmentAssignments.segmentationId, segmentationId),
          inArray(segmentAssignments.origin, ["fit", "moved"]),
        ),
      ),
  );
  const positionOf = new Map(placed.map(({ responseId, position }) => [responseId, position ?? -1]));
  const rows = responseIds.flatMap((id, row) => (positionOf.has(id) ? [row] : []));
  return {
    rows: Int32Array.from(rows),
    positions: Int16Array.from(rows, (row) => positionOf.get(responseIds[row] ?? "") ?? -1),
  };
}
