import { authoriseMember } from "@/lib/access/authorise-member";
import { analysisQuestionnaire } from "@/lib/database/response-set";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

/** The questionnaire that a survey's answers are read by. */
export async function seeQuestionnaire(
  actor: Actor,
  input: { surveyId: string },
): Promise<Result<Questionnaire>> {
  const scope = await authoriseMember(actor, "responses:read", { survey: input.surveyId });
  if (!scope.ok) return scope;
  const questionnaire = await analysisQuestionnaire(scope.value, input.surveyId);
  return questionnaire ? ok(questionnaire) : fail(problem("survey.not-published"));
}
