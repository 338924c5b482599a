import type { Answers } from "@/lib/domain/questionnaire/answer";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { runSql } from "./run-sql";

/** Stores complete responses to one version of a survey; returns their ids, in no order. */
export async function insertResponses(
  scope: WorkspaceScope,
  survey: { readonly surveyId: string; readonly versionId: string },
  answers: readonly Answers[],
): Promise<string[]> {
  const rows = await runSql<{ id: string }>(
    `insert into responses (workspace_id, id, survey_id, survey_version_id, submission_key, source, status, seed, answers, completed_at)
     select $1, gen_random_uuid(), $2, $3, gen_random_uuid()::text, 'import', 'complete', 1, a, now()
     from jsonb_array_elements($4::jsonb) a returning id`,
    [scope.workspaceId, survey.surveyId, survey.versionId, JSON.stringify(answers)],
  );
  return rows.map(({ id }) => id);
}
