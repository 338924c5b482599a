import type { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { changeSurvey, findSurveyHeading } from "@/lib/database/surveys";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";
import { surveyInput } from "./survey-fields";

export const reopenSurveyInput = surveyInput;

/** Takes answers again, to the version that was live. Reopening an open survey changes nothing. */
export async function reopenSurvey(
  actor: Actor,
  { surveyId }: z.infer<typeof reopenSurveyInput>,
): Promise<Result<null>> {
  const scope = await authoriseMember(actor, "survey:publish", { survey: surveyId });
  if (!scope.ok) return scope;
  const survey = await findSurveyHeading(scope.value, surveyId);
  if (!survey) return fail(problem("access.not-found"));
  if (!survey.liveVersionId) return fail(problem("survey.not-published"));
  if (survey.status === "closed")
    await changeSurvey(scope.value, surveyId, { status: "open" }, "survey.reopened");
  return ok(null);
}
