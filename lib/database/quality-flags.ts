import { and, eq, sql } from "drizzle-orm";
import {
  parseFlags,
  type QualityDecision,
  type QualityFlag,
} from "@/lib/domain/responses/quality/quality-flag";
import type { RuleStates } from "@/lib/domain/responses/quality/assess-responses";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import type { Transaction } from "./pool";
import { findSummary } from "./results";
import { responseQuality, responses, resultSummaries } from "./schema";

export interface FlaggedResponse {
  readonly id: string;
  readonly flags: readonly QualityFlag[];
}

const ROWS_PER_WRITE = 1000;

const ofSurvey = (scope: WorkspaceScope, surveyId: string) =>
  and(eq(responseQuality.workspaceId, scope.workspaceId), eq(responseQuality.surveyId, surveyId));

/**
 * Puts these flags in the place of all that a survey had; people's decisions stay. Responses erased meanwhile get none.
 * Returns how many responses that were left out came back because nothing speaks of them any more.
 */
export async function replaceFlags(
  tx: Transaction,
  scope: WorkspaceScope,
  surveyId: string,
  flagged: readonly FlaggedResponse[],
): Promise<number> {
  for (let from = 0; from < flagged.length; from += ROWS_PER_WRITE) {
    const part = JSON.stringify(flagged.slice(from, from + ROWS_PER_WRITE));
    await tx.execute(sql`
      insert into ${responseQuality} as q (workspace_id, survey_id, response_id, flags)
      select r.workspace_id, r.survey_id, r.id, f.flags
      from json_to_recordset(${part}::json) as f(id uuid, flags jsonb)
      join ${responses} r on r.workspace_id = ${scope.workspaceId}::uuid and r.id = f.id
        and r.survey_id = ${surveyId}::uuid
      on conflict (workspace_id, response_id) do update set flags = excluded.flags, updated_at = now()
        where q.flags <> excluded.flags`);
  }
  const ids = JSON.stringify(flagged.map(({ id }) => id));
  const isClear = sql`not exists (
    select 1 from json_array_elements_text(${ids}::json) as named(id)
    where named.id::uuid = ${responseQuality.responseId}
  )`;
  const gone = await tx
    .delete(responseQuality)
    .where(and(ofSurvey(scope, surveyId), sql`${responseQuality.decision} is null`, isClear))
    .returning({ isLeftOut: responseQuality.isLeftOut });
  await tx
    .update(responseQuality)
    .set({ flags: [] })
    .where(and(ofSurvey(scope, surveyId), sql`${responseQuality.flags} <> '[]'::jsonb`, isClear));
  return gone.filter(({ isLeftOut }) => isLeftOut).length;
}

export interface ResponseQualityRecord {
  readonly flags: readonly QualityFlag[];
  readonly decision: QualityDecision | null;
  readonly isLeftOut: boolean;
}

/** What is known of one response's quality; undefined when nothing is. */
export async function findResponseQuality(
  tx: Transaction,
  scope: WorkspaceScope,
  surveyId: string,
  responseId: string,
): Promise<ResponseQualityRecord | undefined> {
  const [found] = await tx
    .select({
      flags: responseQuality.flags,
      decision: responseQuality.decision,
      isLeftOut: responseQuality.isLeftOut,
    })
    .from(responseQuality)
    .where(and(ofSurvey(scope, surveyId), eq(responseQuality.responseId, responseId)));
  return found && { ...found, flags: parseFlags(found.flags) };
}

/** Writes a person's decision about a complete response, or takes it back (null). False when there is no such response. */
export async function writeDecision(
  tx: Transaction,
  scope: WorkspaceScope,
  surveyId: string,
  responseId: string,
  decision: QualityDecision | null,
): Promise<boolean> {
  const decidedBy = decision === null ? null : scope.userId;
  const written = await tx.execute(sql`
    insert into ${responseQuality} (workspace_id, survey_id, response_id, decision, decided_by)
    select r.workspace_id, r.survey_id, r.id, ${decision}, ${decidedBy}::uuid
    from ${responses} r
    where r.workspace_id = ${scope.workspaceId}::uuid and r.survey_id = ${surveyId}::uuid and r.id = ${responseId}::uuid
      and r.status = 'complete'
    on conflict (workspace_id, response_id)
      do update set decision = excluded.decision, decided_by = excluded.decided_by, updated_at = now()`);
  return written.rowCount === 1;
}

/** Forgets a response of which nothing is said any more. */
export async function dropEmptyQuality(
  tx: Transaction,
  scope: WorkspaceScope,
  surveyId: string,
  responseId: string,
): Promise<void> {
  await tx
    .delete(responseQuality)
    .where(
      and(
        ofSurvey(scope, surveyId),
        eq(responseQuality.responseId, responseId),
        sql`${responseQuality.decision} is null and ${responseQuality.flags} = '[]'::jsonb`,
        eq(responseQuality.isLeftOut, false),
      ),
    );
}

/** What the last assessment saw. */
export interface AssessmentRecord {
  /** ISO time. */
  readonly at: string;
  readonly people: number;
  readonly states: RuleStates;
}

const ASSESSMENT = "quality";

/** Keeps what an assessment learnt, with the mark of the responses and rules it was made of. */
export async function keepAssessment(
  tx: Transaction,
  scope: WorkspaceScope,
  surveyId: string,
  watermark: string,
  content: AssessmentRecord,
): Promise<void> {
  await tx
    .insert(resultSummaries)
    .values({ workspaceId: scope.workspaceId, surveyId, key: ASSESSMENT, watermark, content })
    .onConflictDoUpdate({
      target: [resultSummaries.workspaceId, resultSummaries.surveyId, resultSummaries.key],
      set: { watermark, content },
    });
}

/** The last assessment; undefined before the first. */
export const findAssessment = (
  scope: WorkspaceScope,
  surveyId: string,
): Promise<{ watermark: string; content: AssessmentRecord } | undefined> =>
  findSummary<AssessmentRecord>(scope, surveyId, ASSESSMENT);
