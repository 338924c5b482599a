import { and, desc, eq, isNull, max, sql } from "drizzle-orm";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { recordEvent } from "./audit-events";
import { surveys, surveyVersions, users } from "./schema";
import { withinScope } from "./within-scope";

export type SurveyVersionRecord = typeof surveyVersions.$inferSelect;

/** A published version of a survey, whole. */
export async function findSurveyVersion(
  scope: WorkspaceScope,
  surveyId: string,
  versionId: string,
): Promise<SurveyVersionRecord | undefined> {
  const [version] = await withinScope(scope, (tx) =>
    tx
      .select()
      .from(surveyVersions)
      .where(
        and(
          eq(surveyVersions.workspaceId, scope.workspaceId),
          eq(surveyVersions.surveyId, surveyId),
          eq(surveyVersions.id, versionId),
        ),
      ),
  );
  return version;
}

/** A version's number and questionnaire. */
export async function findNumberedVersion(
  scope: WorkspaceScope,
  surveyId: string,
  versionId: string,
): Promise<Pick<SurveyVersionRecord, "number" | "definition"> | undefined> {
  const version = await findSurveyVersion(scope, surveyId, versionId);
  return version && { number: version.number, definition: version.definition };
}

export type VersionListEntry = Omit<SurveyVersionRecord, "definition" | "workspaceId" | "surveyId"> & {
  readonly publisher: string | null;
};

/** A survey's published versions without their definitions, the newest first. */
export function listVersionRecords(scope: WorkspaceScope, surveyId: string): Promise<VersionListEntry[]> {
  return withinScope(scope, (tx) =>
    tx
      .select({
        id: surveyVersions.id,
        number: surveyVersions.number,
        sha256: surveyVersions.sha256,
        changeClass: surveyVersions.changeClass,
        note: surveyVersions.note,
        publishedBy: surveyVersions.publishedBy,
        publishedAt: surveyVersions.publishedAt,
        publisher: users.name,
      })
      .from(surveyVersions)
      .leftJoin(users, eq(users.id, surveyVersions.publishedBy))
      .where(and(eq(surveyVersions.workspaceId, scope.workspaceId), eq(surveyVersions.surveyId, surveyId)))
      .orderBy(desc(surveyVersions.number)),
  );
}

/** What a version was decided on; if either has moved on, nothing is published. */
interface DecidedOn {
  readonly draftRevision: number;
  readonly liveVersionId: string | null;
}

type NewVersion = Pick<SurveyVersionRecord, "id" | "definition" | "sha256" | "changeClass" | "note">;

/**
 * Adds a version, makes it the live one and opens the survey, in one transaction. Returns its number, or undefined
 * when the draft or the live version is not the one that was decided on.
 */
export function publishVersion(
  scope: WorkspaceScope,
  surveyId: string,
  decidedOn: DecidedOn,
  version: NewVersion,
): Promise<number | undefined> {
  return withinScope(scope, async (tx) => {
    const [locked] = await tx
      .select({ id: surveys.id })
      .from(surveys)
      .where(
        and(
          eq(surveys.workspaceId, scope.workspaceId),
          eq(surveys.id, surveyId),
          isNull(surveys.deletedAt),
          eq(surveys.draftRevision, decidedOn.draftRevision),
          sql`${surveys.liveVersionId} is not distinct from ${decidedOn.liveVersionId}`,
        ),
      )
      .for("update");
    if (!locked) return undefined;
    const ofSurvey = and(
      eq(surveyVersions.workspaceId, scope.workspaceId),
      eq(surveyVersions.surveyId, surveyId),
    );
    const [last] = await tx
      .select({ number: max(surveyVersions.number) })
      .from(surveyVersions)
      .where(ofSurvey);
    const number = (last?.number ?? 0) + 1;
    await tx
      .insert(surveyVersions)
      .values({ ...version, number, workspaceId: scope.workspaceId, surveyId, publishedBy: scope.userId });
    await tx
      .update(surveys)
      .set({ liveVersionId: version.id, status: "open", updatedAt: sql`now()` })
      .where(and(eq(surveys.workspaceId, scope.workspaceId), eq(surveys.id, surveyId)));
    await recordEvent(tx, scope, {
      action: "survey.published",
      subjectKind: "survey",
      subjectId: surveyId,
      details: { number, changeClass: version.changeClass, sha256: version.sha256 },
    });
    return number;
  });
}
