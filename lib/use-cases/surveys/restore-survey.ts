import type { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { setSurveyDeleted } from "@/lib/database/surveys";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";
import { surveyInput } from "./survey-fields";

export const restoreSurveyInput = surveyInput;

/** Takes a deletion back: the survey is again what it was. */
export async function restoreSurvey(
  actor: Actor,
  { surveyId }: z.infer<typeof restoreSurveyInput>,
): Promise<Result<null>> {
  const scope = await authoriseMember(actor, "survey:write", { survey: surveyId });
  if (!scope.ok) return scope;
  await setSurveyDeleted(scope.value, surveyId, false);
  return ok(null);
}
