import { randomUUID } from "node:crypto";
import type { Answers } from "@/lib/domain/questionnaire/answer";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { runSql } from "./run-sql";
import { simulateStudy } from "./simulate-careless";

export interface AssessedSurvey {
  readonly scope: WorkspaceScope;
  readonly surveyId: string;
  readonly versionId: string;
}

interface Stored {
  readonly answers: Answers;
  readonly seconds: number | null;
  readonly seed: number;
}

/** Stores complete responses; returns their ids in the order given. */
export async function storeAnswered(
  { scope, surveyId, versionId }: AssessedSurvey,
  people: readonly Stored[],
): Promise<string[]> {
  const rows = people.map((one, at) => ({ ...one, id: randomUUID(), at }));
  await runSql(
    `insert into responses (workspace_id, id, survey_id, survey_version_id, submission_key, source, status, seed,
       answers, revision, opened_at, started_at, completed_at)
     select $1, p.id, $2, $3, p.id::text, 'web', 'complete', p.seed, p.answers, 1,
       moment - make_interval(secs => p.seconds), moment, moment
     from json_to_recordset($4::json) as p(id uuid, at int, answers jsonb, seconds double precision, seed int),
       lateral (select timestamptz '2026-03-01' + make_interval(mins => p.at) as moment) as finished`,
    [scope.workspaceId, surveyId, versionId, JSON.stringify(rows)],
  );
  return rows.map(({ id }) => id);
}

/** Stores the answers of so many simulated people; returns the ids of the careless. */
export async function answerAs(survey: AssessedSurvey, people: number, seed: number): Promise<string[]> {
  const { responses, careless } = simulateStudy(seed, people, 0.1);
  const ids = await storeAnswered(survey, responses);
  return ids.filter((_, at) => careless.has(`r${at}`));
}
