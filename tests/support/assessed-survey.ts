import { randomUUID } from "node:crypto";
import { mintActor } from "@/lib/access/mint";
import { readResponseSet } from "@/lib/database/response-set";
import type { QualitySwitch } from "@/lib/domain/responses/quality/quality-settings";
import { carryOutAssessment } from "@/lib/use-cases/quality/carry-out-assessment";
import { decideResponse } from "@/lib/use-cases/quality/decide-response";
import { requestAssessment } from "@/lib/use-cases/quality/request-assessment";
import { seeQuality } from "@/lib/use-cases/quality/see-quality";
import { switchRules } from "@/lib/use-cases/quality/switch-rules";
import { openedSurvey } from "./answering-world";
import { runSql } from "./run-sql";
import { careQuestionnaire } from "./simulate-careless";
import { answerAs, type AssessedSurvey } from "./store-answered";
import { valueOf } from "./world";

/** A survey that so many simulated people answered, one in ten of them without care. */
export async function answeredSurvey(
  people: number,
  seed = 1,
): Promise<AssessedSurvey & { careless: string[] }> {
  const survey = await openedSurvey(careQuestionnaire);
  return { ...survey, careless: await answerAs(survey, people, seed) };
}

/** Asks for an assessment and does what the worker would. Returns the task's id. */
export async function assess({ scope, surveyId }: AssessedSurvey): Promise<string> {
  const asked = await requestAssessment(actorOf({ scope }), { surveyId, taskId: randomUUID() });
  const { taskId } = valueOf(asked);
  await workOnAssessment({ scope, surveyId }, taskId);
  return taskId;
}

export const workOnAssessment = (
  { scope, surveyId }: Pick<AssessedSurvey, "scope" | "surveyId">,
  taskId: string,
  signal = new AbortController().signal,
): Promise<void> =>
  carryOutAssessment(
    { workspaceId: scope.workspaceId, userId: scope.userId, taskId, surveyId },
    { signal, isLastAttempt: false },
  );

export const actorOf = ({ scope }: Pick<AssessedSurvey, "scope">) => mintActor(scope.userId);
export const see = async (survey: AssessedSurvey) =>
  valueOf(await seeQuality(actorOf(survey), survey.surveyId));
export const turn = async (survey: AssessedSurvey, on: QualitySwitch[], off: QualitySwitch[] = []) =>
  valueOf(await switchRules(actorOf(survey), { surveyId: survey.surveyId, on, off }));
export const decide = (
  survey: AssessedSurvey,
  responseId: string,
  decision: "keep" | "leave-out" | null,
  was: "keep" | "leave-out" | null = null,
) => decideResponse(actorOf(survey), { surveyId: survey.surveyId, responseId, decision, was });

interface Row {
  readonly response_id: string;
  readonly flags: unknown;
  readonly decision: "keep" | "leave-out" | null;
  readonly is_left_out: boolean;
}
export const rowsOf = ({ surveyId }: AssessedSurvey) =>
  runSql<Row>(
    "select response_id, flags, decision, is_left_out from response_quality where survey_id = $1 order by 1",
    [surveyId],
  );
export const revisionOf = async ({ surveyId }: AssessedSurvey) =>
  (
    await runSql<{ revision: number }>("select revision from analysis_settings where survey_id = $1", [
      surveyId,
    ])
  )[0]?.revision ?? 0;

export async function analysed({ scope, surveyId }: AssessedSurvey): Promise<number> {
  return (await readResponseSet(scope, surveyId, () => undefined)).respondents;
}
