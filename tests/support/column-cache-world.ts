import { readCachedBatches, type CacheReading } from "@/lib/database/cached-batches";
import { readResponseSet, type LeftOut } from "@/lib/database/response-set";
import { answerColumnsOf } from "@/lib/domain/responses/answer-columns/answer-columns";
import { answerCoder } from "@/lib/domain/responses/answer-columns/code-answers";
import { codeResponses } from "@/lib/domain/responses/code-responses";
import { variablesOf } from "@/lib/domain/responses/variables";
import type { Answers } from "@/lib/domain/questionnaire/answer";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { columnHashes } from "@/lib/use-cases/column-cache/column-hashes";
import { refreshColumns } from "@/lib/use-cases/column-cache/refresh-columns";
import { usableVariables } from "@/lib/use-cases/segmentation/load-coded-responses";
import { openedSurvey, publish, type AnsweringWorld } from "./answering-world";
import { runSql } from "./run-sql";

/** A survey whose responses change in every way there is. */
export interface CachedSurvey extends Omit<AnsweringWorld, "linkToken"> {
  questionnaire: Questionnaire;
  versionId: string;
}

export const cachedSurvey = async (questionnaire: Questionnaire): Promise<CachedSurvey> => ({
  ...(await openedSurvey(questionnaire)),
  questionnaire,
});

export async function store(
  { scope, surveyId, versionId }: CachedSurvey,
  answers: readonly Answers[],
  status: "complete" | "partial" = "complete",
): Promise<string[]> {
  const rows = await runSql<{ id: string }>(
    `insert into responses (workspace_id, id, survey_id, survey_version_id, submission_key, source, status, seed, answers, completed_at)
     select $1, gen_random_uuid(), $2, $3, gen_random_uuid()::text, 'web', $5, 1, a, case when $5 = 'complete' then now() end
     from jsonb_array_elements($4::jsonb) a returning id`,
    [scope.workspaceId, surveyId, versionId, JSON.stringify(answers), status],
  );
  return rows.map(({ id }) => id);
}

/** A response of the survey, the n-th of this state; undefined where there is none. */
export async function pick(
  { surveyId }: CachedSurvey,
  n: number,
  status: "complete" | "partial" = "complete",
): Promise<string | undefined> {
  const rows = await runSql<{ id: string }>(
    "select id from responses where survey_id = $1 and status = $2 order by id",
    [surveyId, status],
  );
  return rows[n % Math.max(1, rows.length)]?.id;
}

export const erase = (id: string) => runSql("delete from responses where id = $1", [id]);

export const edit = (id: string, answers: Answers) =>
  runSql("update responses set answers = $2, revision = revision + 1, updated_at = now() where id = $1", [
    id,
    answers,
  ]);

export const finish = (id: string, answers: Answers) =>
  runSql(
    "update responses set answers = $2, revision = revision + 1, status = 'complete', completed_at = now(), updated_at = now() where id = $1",
    [id, answers],
  );

/** What a change of quality decisions or weights does in one transaction: the rows, and the revision of the settings. */
const withRevision = (text: string) => `
  with changed as (${text} returning workspace_id, survey_id)
  insert into analysis_settings (workspace_id, survey_id, revision) select distinct workspace_id, survey_id, 1 from changed
  on conflict (workspace_id, survey_id) do update set revision = analysis_settings.revision + 1`;

export const leaveOut = ({ scope, surveyId }: CachedSurvey, id: string, isOut: boolean) =>
  runSql(
    withRevision(`insert into response_quality (workspace_id, survey_id, response_id, is_left_out) values ($1, $2, $3, $4)
      on conflict (workspace_id, response_id) do update set is_left_out = excluded.is_left_out`),
    [scope.workspaceId, surveyId, id, isOut],
  );

export const weigh = ({ scope, surveyId }: CachedSurvey, factor: number) =>
  runSql(
    withRevision(`insert into response_weights (workspace_id, survey_id, response_id, weight)
      select $1, $2, id, $3::float8 * (1 + row_number() over (order by id) % 3) from responses where survey_id = $2
      on conflict (workspace_id, response_id) do update set weight = excluded.weight`),
    [scope.workspaceId, surveyId, factor],
  );

export const unweigh = ({ surveyId }: CachedSurvey) =>
  runSql(withRevision("delete from response_weights where survey_id = $1"), [surveyId]);

export async function republish(survey: CachedSurvey, questionnaire: Questionnaire): Promise<void> {
  survey.versionId = await publish(survey.scope, survey.surveyId, questionnaire);
  survey.questionnaire = questionnaire;
}

/** Refreshes with chunks so small that few responses fill several. */
export const refresh = ({ scope, surveyId }: CachedSurvey, chunkLength = 5) =>
  refreshColumns({ workspaceId: scope.workspaceId, surveyId }, new AbortController().signal, chunkLength);

/** What the answers themselves give, past any cache. */
export async function recomputed(
  { scope, surveyId, questionnaire, versionId }: CachedSurvey,
  leftOut: LeftOut = "without-left-out",
) {
  const variables = usableVariables(variablesOf(questionnaire));
  const ids: string[] = [];
  const weights: number[] = [];
  const answers: Answers[] = [];
  const { hash, versionIds } = await readResponseSet(
    scope,
    surveyId,
    (batch) => {
      ids.push(...batch.map(({ id }) => id));
      weights.push(...batch.map(({ weight }) => weight));
      answers.push(...batch.map((one) => one.answers));
    },
    leftOut,
  );
  const isWeighted = weights.some((weight) => weight !== 1);
  return {
    ids,
    variables,
    columns: codeResponses(variables, answers),
    weights: isWeighted ? Float64Array.from(weights) : null,
    hash,
    versionIds,
    codedByVersionId: versionId,
  };
}

/** Whether the cache would be read now, and how many responses beside it. */
export async function howRead({ scope, surveyId, questionnaire }: CachedSurvey): Promise<CacheReading> {
  const columns = answerColumnsOf(questionnaire);
  return readCachedBatches(
    scope,
    surveyId,
    { hashes: columnHashes(columns), code: answerCoder(questionnaire, columns), withPeople: false },
    () => undefined,
  );
}

/** Numbers of the chunks that are there, and how often each column stands in one. */
export async function keptOf({ surveyId }: CachedSurvey) {
  const chunks = await runSql<{ chunk: number; length: number }>(
    "select chunk, length from response_chunks where survey_id = $1 order by chunk",
    [surveyId],
  );
  const columns = await runSql<{ columnId: string; chunk: number; xmin: string }>(
    `select column_id as "columnId", chunk, xmin::text from column_chunks where survey_id = $1 order by column_id, chunk`,
    [surveyId],
  );
  return { chunks, columns };
}
