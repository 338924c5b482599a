import { createHash } from "node:crypto";
import { and, asc, count, desc, eq, gt, max, sql } from "drizzle-orm";
import type { Answers } from "@/lib/domain/questionnaire/answer";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { responses, surveys, surveyVersions } from "./schema";
import { withinScope } from "./within-scope";

export interface AnalysedResponse {
  readonly id: string;
  readonly versionId: string;
  readonly answers: Answers;
}

/** Few enough that reading a batch never holds the event loop for long. */
const batchSize = 250;

const complete = (scope: WorkspaceScope, surveyId: string) =>
  and(
    eq(responses.workspaceId, scope.workspaceId),
    eq(responses.surveyId, surveyId),
    eq(responses.status, "complete"),
  );

/**
 * Hands over a survey's complete responses in batches, in the order of their (random) ids, so that the same responses
 * always come in the same order; between batches the event loop is free. Returns what identifies the set: how many,
 * of which versions, and a hash of ids and revisions.
 */
export async function readResponseSet(
  scope: WorkspaceScope,
  surveyId: string,
  onBatch: (batch: readonly AnalysedResponse[]) => void,
): Promise<{ respondents: number; versionIds: string[]; hash: string }> {
  const hash = createHash("sha256");
  const versionIds = new Set<string>();
  let respondents = 0;
  let after: string | undefined;
  for (;;) {
    const batch = await withinScope(scope, (tx) =>
      tx
        .select({
          id: responses.id,
          versionId: responses.surveyVersionId,
          revision: responses.revision,
          answers: responses.answers,
        })
        .from(responses)
        .where(and(complete(scope, surveyId), after === undefined ? undefined : gt(responses.id, after)))
        .orderBy(asc(responses.id))
        .limit(batchSize),
    );
    for (const response of batch) {
      hash.update(`${response.id}:${response.revision}\n`);
      versionIds.add(response.versionId);
    }
    respondents += batch.length;
    onBatch(batch);
    const last = batch.at(-1);
    if (!last || batch.length < batchSize) break;
    after = last.id;
  }
  return { respondents, versionIds: [...versionIds].sort(), hash: hash.digest("hex") };
}

/** Changes whenever a survey's complete responses do: their number and the time of the last change. */
export async function responseWatermark(scope: WorkspaceScope, surveyId: string): Promise<string> {
  const [state] = await withinScope(scope, (tx) =>
    tx
      .select({
        n: count(),
        last: max(responses.updatedAt),
        revisions: sql<string>`coalesce(sum(${responses.revision}), 0)`,
      })
      .from(responses)
      .where(and(eq(responses.workspaceId, scope.workspaceId), eq(responses.surveyId, surveyId))),
  );
  return `${state?.n ?? 0}:${state?.last?.getTime() ?? 0}:${state?.revisions ?? 0}`;
}

/** The questionnaire that analyses read a survey's answers by: the live version, else the newest, else none. */
export async function analysisQuestionnaire(
  scope: WorkspaceScope,
  surveyId: string,
): Promise<Questionnaire | undefined> {
  const [version] = await withinScope(scope, (tx) =>
    tx
      .select({ definition: surveyVersions.definition })
      .from(surveyVersions)
      .innerJoin(
        surveys,
        and(eq(surveys.workspaceId, surveyVersions.workspaceId), eq(surveys.id, surveyVersions.surveyId)),
      )
      .where(and(eq(surveyVersions.workspaceId, scope.workspaceId), eq(surveyVersions.surveyId, surveyId)))
      .orderBy(
        sql`(${surveyVersions.id} = ${surveys.liveVersionId}) desc nulls last`,
        desc(surveyVersions.number),
      )
      .limit(1),
  );
  return version?.definition;
}

/** Complete responses of a survey. */
export async function countCompleteResponses(scope: WorkspaceScope, surveyId: string): Promise<number> {
  const [row] = await withinScope(scope, (tx) =>
    tx.select({ n: count() }).from(responses).where(complete(scope, surveyId)),
  );
  return row?.n ?? 0;
}
