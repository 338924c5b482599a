import { and, eq, gt, sql, type SQL } from "drizzle-orm";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import type { Transaction } from "./pool";
import { isIn, qualityOf } from "./quality-of-response";
import { responseQuality, responses, segmentAssignments } from "./schema";

/** Where a person is placed after the segments were found. */
export interface NewAssignment {
  readonly responseId: string;
  /** null: unsure (then `posteriors` says what was found), or too little was answered. */
  readonly segmentId: string | null;
  readonly posterior: number;
  readonly posteriors: readonly number[] | null;
}

interface Unplaced {
  readonly segmentationId: string;
  /** Whose people are placed: the study's, or a short survey's. */
  readonly surveyId: string;
  readonly after?: string | undefined;
  readonly alsoWhere?: SQL | undefined;
}

/** Complete responses of a survey that are not left out and have no place in the segmentation yet. */
export const unplacedPeople = (
  tx: Transaction,
  scope: WorkspaceScope,
  { segmentationId, surveyId, after, alsoWhere }: Unplaced,
) =>
  tx
    .select({ id: responses.id, versionId: responses.surveyVersionId, answers: responses.answers })
    .from(responses)
    .leftJoin(responseQuality, qualityOf)
    .where(
      and(
        eq(responses.workspaceId, scope.workspaceId),
        eq(responses.surveyId, surveyId),
        eq(responses.status, "complete"),
        isIn,
        // Looked up person by person (OFFSET keeps it from becoming a join): right after a large import the planner
        // does not know yet how many there are and would compare all with all.
        sql`not exists (
          select 1 from ${segmentAssignments} a
          where a.workspace_id = ${responses.workspaceId} and a.segmentation_id = ${segmentationId}
            and a.response_id = ${responses.id}
          offset 0)`,
        after === undefined ? undefined : gt(responses.id, after),
        alsoWhere,
      ),
    );

/** Assignments as rows a statement can join to: `a(response_id, segment_id, posterior, posteriors)`. */
export const assignmentRows = (assignments: readonly NewAssignment[]): SQL => {
  const rows = assignments.map((one) => ({
    response_id: one.responseId,
    segment_id: one.segmentId,
    posterior: one.posterior,
    posteriors: one.posteriors,
  }));
  return sql`json_to_recordset(${JSON.stringify(rows)}::json)
    as a(response_id uuid, segment_id uuid, posterior double precision, posteriors jsonb)`;
};
