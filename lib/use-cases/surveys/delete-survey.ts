import type { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { setSurveyDeleted } from "@/lib/database/surveys";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";
import { surveyInput } from "./survey-fields";

export const deleteSurveyInput = surveyInput;

/** Puts a survey away: its link stops at once, its answers stay, and `restoreSurvey` brings it back. */
export async function deleteSurvey(
  actor: Actor,
  { surveyId }: z.infer<typeof deleteSurveyInput>,
): Promise<Result<null>> {
  const scope = await authoriseMember(actor, "survey:write", { survey: surveyId });
  if (!scope.ok) return scope;
  await setSurveyDeleted(scope.value, surveyId, true);
  return ok(null);
}
