import type { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { changeSurvey } from "@/lib/database/surveys";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";
import { surveyInput, surveyTitle } from "./survey-fields";

export const renameSurveyInput = surveyInput.extend({ title: surveyTitle });

/** Changes what the team calls a survey; what respondents read is part of the questionnaire. */
export async function renameSurvey(
  actor: Actor,
  { surveyId, title }: z.infer<typeof renameSurveyInput>,
): Promise<Result<null>> {
  const scope = await authoriseMember(actor, "survey:write", { survey: surveyId });
  if (!scope.ok) return scope;
  const isRenamed = await changeSurvey(scope.value, surveyId, { title }, "survey.renamed");
  return isRenamed ? ok(null) : fail(problem("access.not-found"));
}
