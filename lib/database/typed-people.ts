import { and, asc, eq, gt, isNull, sql } from "drizzle-orm";
import type { Answers } from "@/lib/domain/questionnaire/answer";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import type { Transaction } from "./pool";
import { isIn, qualityOf } from "./quality-of-response";
import {
  responseQuality,
  responses,
  segmentAssignments,
  segmentations,
  segments,
  typingTools,
} from "./schema";
import type { ToolKey } from "./typing-tools";
import { assignmentRows, unplacedPeople, type NewAssignment } from "./unplaced-people";
import { withinScope } from "./within-scope";

export interface UntypedPerson {
  readonly id: string;
  readonly answers: Answers;
}

interface ShortSurveyOfTool {
  readonly segmentationId: string;
  readonly surveyId: string;
  /** When everybody had a place; null when that is not known. */
  readonly newPeoplePlacedAt: Date | null;
}

/**
 * Complete responses to the short survey that are not left out and have no place yet, in the order of their ids. Looks no
 * further back than ten minutes before the last placing, as the sweep does.
 */
export function readUntypedPeople(
  scope: WorkspaceScope,
  { segmentationId, surveyId, newPeoplePlacedAt }: ShortSurveyOfTool,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<UntypedPerson[]> {
  return withinScope(scope, (tx) =>
    unplacedPeople(tx, scope, {
      segmentationId,
      surveyId,
      after,
      alsoWhere:
        newPeoplePlacedAt === null
          ? undefined
          : gt(
              responses.completedAt,
              sql`${newPeoplePlacedAt.toISOString()}::timestamptz - interval '10 minutes'`,
            ),
    })
      .orderBy(asc(responses.id))
      .limit(limit),
  );
}

/**
 * Gives people of the short survey their places, each exactly once: who has one by now and whose answers were erased
 * meanwhile are passed over. Null, and nothing is written, when the tool or its segmentation is gone or the segments are
 * no longer those the tool was learnt from; else how many were placed.
 */
export async function insertTypedAssignments(
  scope: WorkspaceScope,
  key: ToolKey,
  segmentIds: readonly string[],
  assignments: readonly NewAssignment[],
): Promise<number | null> {
  return withinScope(scope, async (tx) => {
    if (!(await stillKnows(tx, scope, key, segmentIds))) return null;
    const placed = await tx.execute(sql`
      insert into ${segmentAssignments}
        (workspace_id, segmentation_id, response_id, segment_id, posterior, posteriors, origin)
      select r.workspace_id, t.segmentation_id, r.id, a.segment_id, a.posterior, a.posteriors, 'typed'
      from ${assignmentRows(assignments)}
      join ${responses} r on r.workspace_id = ${scope.workspaceId}::uuid and r.id = a.response_id
      join ${typingTools} t on t.workspace_id = r.workspace_id and t.id = ${key.toolId}::uuid
        and t.segmentation_id = ${key.segmentationId}::uuid and t.survey_id = r.survey_id and t.deleted_at is null
      on conflict do nothing`);
    return placed.rowCount ?? 0;
  });
}

/** Holds the segmentation until commit, so that an edit by hand comes before these people or finds them there. */
async function stillKnows(
  tx: Transaction,
  scope: WorkspaceScope,
  { segmentationId }: ToolKey,
  segmentIds: readonly string[],
): Promise<boolean> {
  const [segmentation] = await tx
    .select({ status: segmentations.status, deletedAt: segmentations.deletedAt })
    .from(segmentations)
    .where(and(eq(segmentations.workspaceId, scope.workspaceId), eq(segmentations.id, segmentationId)))
    .for("share");
  if (segmentation?.status !== "ready" || segmentation.deletedAt) return false;
  const found = await tx
    .select({ id: segments.id })
    .from(segments)
    .where(
      and(
        eq(segments.workspaceId, scope.workspaceId),
        eq(segments.segmentationId, segmentationId),
        isNull(segments.retiredAt),
      ),
    );
  return sameSegments(
    found.map(({ id }) => id),
    segmentIds,
  );
}

/** Whether two lists name the same segments, in whatever order. */
export const sameSegments = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((id) => others.includes(id));

/** Notes that everybody who had answered so many seconds ago has a place. */
export async function noteTypedPeople(
  scope: WorkspaceScope,
  { toolId }: ToolKey,
  secondsAgo: number,
): Promise<void> {
  await withinScope(scope, (tx) =>
    tx
      .update(typingTools)
      .set({ newPeoplePlacedAt: sql`now() - ${secondsAgo} * interval '1 second'` })
      .where(and(eq(typingTools.workspaceId, scope.workspaceId), eq(typingTools.id, toolId))),
  );
}

/** People of a short survey by what came of them. */
export interface TypedCounts {
  readonly bySegment: ReadonlyMap<string, number>;
  /** No segment was likelier than all others together. */
  readonly unsure: number;
  /** Fewer than half of the questions were answered. */
  readonly tooFew: number;
  /** Complete, and not placed yet. */
  readonly waiting: number;
}

/** What came of the people who answered a short survey; responses left out for their quality are not counted. */
export async function countTypedPeople(
  scope: WorkspaceScope,
  { segmentationId, surveyId }: { readonly segmentationId: string; readonly surveyId: string },
): Promise<TypedCounts> {
  const rows = await withinScope(scope, async (tx) => {
    // All rows of both tables are read anyway. A planner that has not counted a young survey yet takes it for a single
    // row and looks through all assignments once per response: 2.5 s for 1,600 people, 20 ms without.
    await tx.execute(sql`set local enable_nestloop = off`);
    return tx
      .select({
        segmentId: segmentAssignments.segmentId,
        kind: sql<"placed" | "unsure" | "too-few" | "waiting">`case
          when ${segmentAssignments.responseId} is null then 'waiting'
          when ${segmentAssignments.segmentId} is not null then 'placed'
          when ${segmentAssignments.posteriors} is not null then 'unsure'
          else 'too-few' end`.as("kind"),
        people: sql<number>`count(*)::int`,
      })
      .from(responses)
      .leftJoin(responseQuality, qualityOf)
      .leftJoin(
        segmentAssignments,
        and(
          eq(segmentAssignments.workspaceId, responses.workspaceId),
          eq(segmentAssignments.segmentationId, segmentationId),
          eq(segmentAssignments.responseId, responses.id),
        ),
      )
      .where(
        and(
          eq(responses.workspaceId, scope.workspaceId),
          eq(responses.surveyId, surveyId),
          eq(responses.status, "complete"),
          isIn,
        ),
      )
      .groupBy(sql`1, 2`);
  });
  const of = (kind: string) => rows.reduce((sum, row) => sum + (row.kind === kind ? row.people : 0), 0);
  return {
    bySegment: new Map(
      rows.flatMap(({ segmentId, people }) => (segmentId === null ? [] : [[segmentId, people] as const])),
    ),
    unsure: of("unsure"),
    tooFew: of("too-few"),
    waiting: of("waiting"),
  };
}
