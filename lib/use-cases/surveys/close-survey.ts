import type { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { changeSurvey, findSurveyHeading } from "@/lib/database/surveys";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";
import { surveyInput } from "./survey-fields";

export const closeSurveyInput = surveyInput;

/** Stops taking answers; the link says so. What was answered stays. Closing a closed survey changes nothing. */
export async function closeSurvey(
  actor: Actor,
  { surveyId }: z.infer<typeof closeSurveyInput>,
): Promise<Result<null>> {
  const scope = await authoriseMember(actor, "survey:publish", { survey: surveyId });
  if (!scope.ok) return scope;
  const survey = await findSurveyHeading(scope.value, surveyId);
  if (!survey) return fail(problem("access.not-found"));
  if (survey.status === "draft") return fail(problem("survey.not-published"));
  if (survey.status === "open")
    await changeSurvey(scope.value, surveyId, { status: "closed" }, "survey.closed");
  return ok(null);
}
