import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import type { AssessedResponse } from "@/lib/domain/responses/quality/assessed-response";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { responses, surveyVersions } from "./schema";
import { withinScope } from "./within-scope";

const complete = (scope: WorkspaceScope, surveyId: string) =>
  and(
    eq(responses.workspaceId, scope.workspaceId),
    eq(responses.surveyId, surveyId),
    eq(responses.status, "complete"),
  );

/** Few enough that judging a batch holds the event loop for some hundredths of a second. */
const BATCH = 250;

/** All complete responses of a survey, left out or not, batch by batch as they are asked for, in the order of their ids. */
export async function* readAssessedResponses(
  scope: WorkspaceScope,
  surveyId: string,
): AsyncGenerator<readonly AssessedResponse[]> {
  let after: string | undefined;
  for (;;) {
    const rows = await withinScope(scope, (tx) =>
      tx
        .select({
          id: responses.id,
          versionId: responses.surveyVersionId,
          openedAt: responses.openedAt,
          completedAt: responses.completedAt,
          seed: responses.seed,
          answers: responses.answers,
        })
        .from(responses)
        .where(and(complete(scope, surveyId), after === undefined ? undefined : gt(responses.id, after)))
        .orderBy(asc(responses.id))
        .limit(BATCH),
    );
    if (rows.length > 0)
      yield rows.map(({ openedAt, completedAt, ...row }) => ({
        ...row,
        completedAt: completedAt?.getTime() ?? 0,
        // Two servers' clocks may differ by a little: no time is negative.
        seconds:
          openedAt && completedAt ? Math.max(0, (completedAt.getTime() - openedAt.getTime()) / 1000) : null,
      }));
    after = rows.at(-1)?.id;
    if (after === undefined || rows.length < BATCH) return;
  }
}

/** What tells one set of complete responses from another without reading them, and how many they are. */
export async function completeSetMark(
  scope: WorkspaceScope,
  surveyId: string,
): Promise<{ readonly people: number; readonly mark: string }> {
  const [set] = await withinScope(scope, (tx) =>
    tx
      .select({
        people: sql<number>`count(*)::int`,
        mark: sql<string>`coalesce(bit_xor(hashtextextended(${responses.id}::text || ':' || ${responses.revision}, 0)), 0)::text`,
      })
      .from(responses)
      .where(complete(scope, surveyId)),
  );
  return { people: set?.people ?? 0, mark: `${set?.people ?? 0}:${set?.mark ?? "0"}` };
}

/** Every published questionnaire of a survey by the id of its version. */
export async function readVersionDefinitions(
  scope: WorkspaceScope,
  surveyId: string,
): Promise<Map<string, Questionnaire>> {
  const rows = await withinScope(scope, (tx) =>
    tx
      .select({ id: surveyVersions.id, definition: surveyVersions.definition })
      .from(surveyVersions)
      .where(and(eq(surveyVersions.workspaceId, scope.workspaceId), eq(surveyVersions.surveyId, surveyId))),
  );
  return new Map(rows.map(({ id, definition }) => [id, definition]));
}
