import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { recordEvent } from "./audit-events";
import type { Transaction } from "./pool";
import { responses, surveys } from "./schema";
import { withinScope } from "./within-scope";

export type SurveyRecord = typeof surveys.$inferSelect;

/** A survey's row, in the scope's workspace, unless it was deleted. */
const isSurvey = (scope: WorkspaceScope, surveyId: string) =>
  and(eq(surveys.workspaceId, scope.workspaceId), eq(surveys.id, surveyId), isNull(surveys.deletedAt));

export interface NewSurvey {
  readonly id: string;
  readonly title: string;
  readonly draft: Questionnaire;
  readonly linkToken: string;
  readonly isSample?: boolean;
}

/** Adds a survey with its first draft. Repeating the same id adds nothing, and false is the answer. */
export const insertSurvey = (scope: WorkspaceScope, survey: NewSurvey): Promise<boolean> =>
  withinScope(scope, (tx) => insertSurveyWithin(tx, scope, survey));

/** The same as a part of something larger. */
export async function insertSurveyWithin(
  tx: Transaction,
  scope: WorkspaceScope,
  survey: NewSurvey,
): Promise<boolean> {
  const inserted = await tx
    .insert(surveys)
    .values({ ...survey, workspaceId: scope.workspaceId, kind: "survey", createdBy: scope.userId })
    .onConflictDoNothing({ target: [surveys.workspaceId, surveys.id] })
    .returning({ id: surveys.id });
  if (inserted.length === 0) return false;
  await recordEvent(tx, scope, {
    action: "survey.created",
    subjectKind: "survey",
    subjectId: survey.id,
    details: { title: survey.title },
  });
  return true;
}

export async function findSurvey(scope: WorkspaceScope, surveyId: string): Promise<SurveyRecord | undefined> {
  const [survey] = await withinScope(scope, (tx) =>
    tx.select().from(surveys).where(isSurvey(scope, surveyId)),
  );
  return survey;
}

/** What layouts and menus show of a survey: everything but its (possibly large) draft. */
export type SurveyHeading = Pick<
  SurveyRecord,
  "id" | "kind" | "title" | "status" | "isSample" | "liveVersionId" | "draftRevision"
>;

export async function findSurveyHeading(
  scope: WorkspaceScope,
  surveyId: string,
): Promise<SurveyHeading | undefined> {
  const [heading] = await withinScope(scope, (tx) =>
    tx
      .select({
        id: surveys.id,
        kind: surveys.kind,
        title: surveys.title,
        status: surveys.status,
        isSample: surveys.isSample,
        liveVersionId: surveys.liveVersionId,
        draftRevision: surveys.draftRevision,
      })
      .from(surveys)
      .where(isSurvey(scope, surveyId)),
  );
  return heading;
}

export interface SurveyListEntry extends SurveyHeading {
  readonly updatedAt: Date;
  readonly complete: number;
  readonly partial: number;
  readonly lastAnswerAt: Date | null;
}

/** The workspace's surveys or imported data sets with how far they are answered, the last touched first. */
export function listSurveyRecords(
  scope: WorkspaceScope,
  kind: SurveyRecord["kind"],
): Promise<SurveyListEntry[]> {
  return withinScope(scope, (tx) => {
    const counts = tx
      .select({
        surveyId: responses.surveyId,
        complete: sql<number>`count(*) filter (where ${responses.status} = 'complete')`
          .mapWith(Number)
          .as("complete"),
        partial: sql<number>`count(*) filter (where ${responses.status} = 'partial')`
          .mapWith(Number)
          .as("partial"),
        lastAnswerAt: sql<Date | null>`max(${responses.updatedAt})`
          .mapWith(responses.updatedAt)
          .as("last_answer_at"),
      })
      .from(responses)
      .where(eq(responses.workspaceId, scope.workspaceId))
      .groupBy(responses.surveyId)
      .as("counts");
    return tx
      .select({
        id: surveys.id,
        kind: surveys.kind,
        title: surveys.title,
        status: surveys.status,
        isSample: surveys.isSample,
        liveVersionId: surveys.liveVersionId,
        draftRevision: surveys.draftRevision,
        updatedAt: surveys.updatedAt,
        complete: sql<number>`coalesce(${counts.complete}, 0)`.mapWith(Number),
        partial: sql<number>`coalesce(${counts.partial}, 0)`.mapWith(Number),
        lastAnswerAt: counts.lastAnswerAt,
      })
      .from(surveys)
      .leftJoin(counts, eq(counts.surveyId, surveys.id))
      .where(
        and(eq(surveys.workspaceId, scope.workspaceId), eq(surveys.kind, kind), isNull(surveys.deletedAt)),
      )
      .orderBy(desc(sql`greatest(${surveys.updatedAt}, ${counts.lastAnswerAt})`), desc(surveys.id));
  });
}

/** Writes a draft over the revision it was made on. Undefined when the draft has moved on meanwhile. */
export async function writeDraft(
  scope: WorkspaceScope,
  surveyId: string,
  draft: Questionnaire,
  baseRevision: number,
): Promise<number | undefined> {
  const [written] = await withinScope(scope, (tx) =>
    tx
      .update(surveys)
      .set({ draft, draftRevision: baseRevision + 1, updatedAt: sql`now()` })
      .where(and(isSurvey(scope, surveyId), eq(surveys.draftRevision, baseRevision)))
      .returning({ revision: surveys.draftRevision }),
  );
  return written?.revision;
}

type SurveyChange = Partial<Pick<SurveyRecord, "title" | "status">>;

/** Changes a survey's row and notes down who did it. False when there is no such survey. */
export function changeSurvey(
  scope: WorkspaceScope,
  surveyId: string,
  change: SurveyChange,
  action: string,
): Promise<boolean> {
  return withinScope(scope, async (tx) => {
    const changed = await tx
      .update(surveys)
      .set({ ...change, updatedAt: sql`now()` })
      .where(isSurvey(scope, surveyId))
      .returning({ id: surveys.id });
    if (changed.length === 0) return false;
    await recordEvent(tx, scope, { action, subjectKind: "survey", subjectId: surveyId, details: change });
    return true;
  });
}

/** Puts a survey away, closed to respondents, or back. Its answers stay. Repeating it changes nothing. */
export async function setSurveyDeleted(
  scope: WorkspaceScope,
  surveyId: string,
  isDeleted: boolean,
): Promise<void> {
  await withinScope(scope, async (tx) => {
    const changed = await tx
      .update(surveys)
      .set({ deletedAt: isDeleted ? sql`now()` : null })
      .where(
        and(
          eq(surveys.workspaceId, scope.workspaceId),
          eq(surveys.id, surveyId),
          sql`(${surveys.deletedAt} is null) = ${isDeleted}`,
        ),
      )
      .returning({ id: surveys.id });
    if (changed.length > 0)
      await recordSurveyEvent(tx, scope, surveyId, isDeleted ? "survey.deleted" : "survey.restored");
  });
}

const recordSurveyEvent = (tx: Transaction, scope: WorkspaceScope, surveyId: string, action: string) =>
  recordEvent(tx, scope, { action, subjectKind: "survey", subjectId: surveyId });
