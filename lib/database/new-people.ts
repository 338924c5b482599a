import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Answers } from "@/lib/domain/questionnaire/answer";
import type { SegmentEdit } from "@/lib/domain/segmentation/edits/segment-edit";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { responses, segmentAssignments, segmentationEdits, segmentations, segments } from "./schema";
import { assignmentRows, unplacedPeople, type NewAssignment } from "./unplaced-people";
import { withinScope } from "./within-scope";

/** A segmentation and the survey whose people it groups. */
interface Grouping {
  readonly id: string;
  readonly surveyId: string;
}

export interface NewPerson {
  readonly id: string;
  readonly versionId: string;
  readonly answers: Answers;
}

/** What is needed to read the segmentation's own model, as its edits by hand have left it. */
export interface PlacementRules {
  readonly revision: number;
  readonly edits: readonly SegmentEdit[];
  /** By position. */
  readonly segmentIds: readonly (string | undefined)[];
}

export async function readPlacementRules(
  scope: WorkspaceScope,
  segmentationId: string,
): Promise<PlacementRules> {
  return withinScope(scope, async (tx) => {
    const [segmentation] = await tx
      .select({ revision: segmentations.revision })
      .from(segmentations)
      .where(and(eq(segmentations.workspaceId, scope.workspaceId), eq(segmentations.id, segmentationId)))
      .for("share");
    const edits = await tx
      .select({ edit: segmentationEdits.edit })
      .from(segmentationEdits)
      .where(
        and(
          eq(segmentationEdits.workspaceId, scope.workspaceId),
          eq(segmentationEdits.segmentationId, segmentationId),
          isNull(segmentationEdits.undoneAt),
        ),
      )
      .orderBy(asc(segmentationEdits.number));
    const found = await tx
      .select({ id: segments.id, position: segments.position })
      .from(segments)
      .where(
        and(
          eq(segments.workspaceId, scope.workspaceId),
          eq(segments.segmentationId, segmentationId),
          isNull(segments.retiredAt),
        ),
      );
    const segmentIds: (string | undefined)[] = [];
    for (const { id, position } of found) segmentIds[position] = id;
    return { revision: segmentation?.revision ?? 0, edits: edits.map(({ edit }) => edit), segmentIds };
  });
}

/** How many people answered since the segments were found and have no place yet. */
export function countNewPeople(scope: WorkspaceScope, segmentation: Grouping): Promise<number> {
  const { id: segmentationId, surveyId } = segmentation;
  return withinScope(scope, (tx) =>
    tx.$count(unplacedPeople(tx, scope, { segmentationId, surveyId }).as("new_people")),
  );
}

/** The next of them in the order of their ids. */
export function readNewPeople(
  scope: WorkspaceScope,
  { id: segmentationId, surveyId }: Grouping,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<NewPerson[]> {
  return withinScope(scope, (tx) =>
    unplacedPeople(tx, scope, { segmentationId, surveyId, after }).orderBy(asc(responses.id)).limit(limit),
  );
}

/**
 * Gives people their places, each exactly once: who has one by now and whose answers were erased meanwhile are passed
 * over, and nothing is written for a segmentation that is deleted, not finished, or was edited by hand since `revision`.
 * Returns how many were placed.
 */
export async function insertNewAssignments(
  scope: WorkspaceScope,
  { segmentationId, revision }: { readonly segmentationId: string; readonly revision: number },
  assignments: readonly NewAssignment[],
): Promise<number> {
  const placed = await withinScope(scope, async (tx) => {
    // Held until commit, so that an edit by hand comes before these people or finds them there.
    await tx
      .select({ id: segmentations.id })
      .from(segmentations)
      .where(and(eq(segmentations.workspaceId, scope.workspaceId), eq(segmentations.id, segmentationId)))
      .for("share");
    return tx.execute(sql`
      insert into ${segmentAssignments}
        (workspace_id, segmentation_id, response_id, segment_id, posterior, posteriors, origin)
      select r.workspace_id, s.id, r.id, a.segment_id, a.posterior, a.posteriors, 'scored'
      from ${assignmentRows(assignments)}
      join ${responses} r on r.workspace_id = ${scope.workspaceId}::uuid and r.id = a.response_id
      join ${segmentations} s on s.workspace_id = r.workspace_id and s.id = ${segmentationId}::uuid
        and s.survey_id = r.survey_id and s.status = 'ready' and s.deleted_at is null
        and s.revision = ${revision}
      on conflict do nothing`);
  });
  return placed.rowCount ?? 0;
}

/** Notes that everybody who had answered so many seconds ago has a place. */
export async function notePeoplePlaced(
  scope: WorkspaceScope,
  segmentationId: string,
  secondsAgo: number,
): Promise<void> {
  await withinScope(scope, (tx) =>
    tx
      .update(segmentations)
      .set({ newPeoplePlacedAt: sql`now() - ${secondsAgo} * interval '1 second'` })
      .where(and(eq(segmentations.workspaceId, scope.workspaceId), eq(segmentations.id, segmentationId))),
  );
}

/** Turns the placing of later people on or off; turned on, everybody without a place is looked for, however long they wait. */
export async function setPlacesNewPeople(
  scope: WorkspaceScope,
  segmentationId: string,
  isOn: boolean,
): Promise<void> {
  await withinScope(scope, (tx) =>
    tx
      .update(segmentations)
      .set({ placesNewPeople: isOn, newPeoplePlacedAt: null })
      .where(and(eq(segmentations.workspaceId, scope.workspaceId), eq(segmentations.id, segmentationId))),
  );
}
