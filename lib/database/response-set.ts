import { createHash } from "node:crypto";
import { and, asc, count, desc, eq, gt, sql } from "drizzle-orm";
import type { Answers } from "@/lib/domain/questionnaire/answer";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { isIn, qualityOf } from "./quality-of-response";
import { responseQuality, responses, responseWeights, surveys, surveyVersions } from "./schema";
import { withinScope } from "./within-scope";

export interface AnalysedResponse {
  readonly id: string;
  readonly versionId: string;
  readonly answers: Answers;
  /** People the respondent stands for; 1 where the survey is not weighted. */
  readonly weight: number;
}

export interface ResponseSet {
  readonly respondents: number;
  readonly versionIds: string[];
  /** Of ids, revisions and weights: another set or other weights, another hash. */
  readonly hash: string;
}

/** Whether responses that are left out for their quality are read too. */
export type LeftOut = "without-left-out" | "with-left-out";

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
 * always come in the same order; between batches the event loop is free. Responses left out for their quality are not
 * read unless asked for. Returns what identifies the set.
 */
export async function readResponseSet(
  scope: WorkspaceScope,
  surveyId: string,
  onBatch: (batch: readonly AnalysedResponse[]) => unknown,
  leftOut: LeftOut = "without-left-out",
): Promise<ResponseSet> {
  const hash = createHash("sha256");
  const versionIds = new Set<string>();
  let respondents = 0;
  let after: string | undefined;
  for (;;) {
    const batch = await readBatch(scope, surveyId, leftOut, after);
    for (const { id, revision, weight, versionId } of batch) {
      hash.update(weight === 1 ? `${id}:${revision}\n` : `${id}:${revision}:${weight}\n`);
      versionIds.add(versionId);
    }
    respondents += batch.length;
    await onBatch(batch);
    const last = batch.at(-1);
    if (!last || batch.length < batchSize) break;
    after = last.id;
  }
  return { respondents, versionIds: [...versionIds].sort(), hash: hash.digest("hex") };
}

// Looked up row by row: joined, a batch of a large survey may be planned over all of its weights, which takes as long as
// the whole survey.
const weightOf = sql<number>`coalesce((
  select w.weight from ${responseWeights} w
  where w.workspace_id = ${responses}.workspace_id and w.response_id = ${responses}.id), 1)`;

const isLeftOut = sql`(
  select q.is_left_out from ${responseQuality} q
  where q.workspace_id = ${responses}.workspace_id and q.response_id = ${responses}.id)`;

const readBatch = (scope: WorkspaceScope, surveyId: string, leftOut: LeftOut, after: string | undefined) =>
  withinScope(scope, (tx) =>
    tx
      .select({
        id: responses.id,
        versionId: responses.surveyVersionId,
        revision: responses.revision,
        answers: responses.answers,
        weight: weightOf,
      })
      .from(responses)
      .where(
        and(
          complete(scope, surveyId),
          leftOut === "with-left-out" ? undefined : sql`${isLeftOut} is not true`,
          after === undefined ? undefined : gt(responses.id, after),
        ),
      )
      .orderBy(asc(responses.id))
      .limit(batchSize),
  );

/** The version that analyses read a survey's answers by: the live one, else the newest, else none. */
export async function analysisVersion(
  scope: WorkspaceScope,
  surveyId: string,
): Promise<{ readonly id: string; readonly definition: Questionnaire } | undefined> {
  const [version] = await withinScope(scope, (tx) =>
    tx
      .select({ id: surveyVersions.id, definition: surveyVersions.definition })
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
  return version;
}

/** The questionnaire of that version. */
export const analysisQuestionnaire = async (
  scope: WorkspaceScope,
  surveyId: string,
): Promise<Questionnaire | undefined> => (await analysisVersion(scope, surveyId))?.definition;

/** Complete responses of a survey that analyses read, and those left out for their quality. */
export async function countCompleteResponses(
  scope: WorkspaceScope,
  surveyId: string,
): Promise<{ analysed: number; leftOut: number }> {
  const [row] = await withinScope(scope, (tx) =>
    tx
      .select({ n: count(), analysed: sql<number>`(count(*) filter (where ${isIn}))::int` })
      .from(responses)
      .leftJoin(responseQuality, qualityOf)
      .where(complete(scope, surveyId)),
  );
  const { n = 0, analysed = 0 } = row ?? {};
  return { analysed, leftOut: n - analysed };
}
