import type { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { findSurvey } from "@/lib/database/surveys";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";
import { surveyInput } from "./survey-fields";

export const readDraftInput = surveyInput;

/** The draft as it is saved now: what someone else made of it, to take over or to write over. */
export async function readDraft(
  actor: Actor,
  { surveyId }: z.infer<typeof readDraftInput>,
): Promise<Result<{ questionnaire: Questionnaire; revision: number }>> {
  const scope = await authoriseMember(actor, "survey:read", { survey: surveyId });
  if (!scope.ok) return scope;
  const survey = await findSurvey(scope.value, surveyId);
  if (!survey) return fail(problem("access.not-found"));
  return ok({ questionnaire: survey.draft, revision: survey.draftRevision });
}
