import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { findSurvey, insertSurvey } from "@/lib/database/surveys";
import { copyQuestionnaire } from "@/lib/domain/questionnaire/copy-item";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";
import { newLinkToken, newShortId, surveyInput, surveyTitle } from "./survey-fields";

export const duplicateSurveyInput = surveyInput.extend({
  /** The copy's id, made by the caller: sending the same one twice makes one copy. */
  id: z.uuid(),
  title: surveyTitle,
});

/** A new draft with the questions of another, under ids and a link of its own; no answers come along. */
export async function duplicateSurvey(
  actor: Actor,
  { surveyId, id, title }: z.infer<typeof duplicateSurveyInput>,
): Promise<Result<{ surveyId: string }>> {
  const scope = await authoriseMember(actor, "survey:write", { survey: surveyId });
  if (!scope.ok) return scope;
  const original = await findSurvey(scope.value, surveyId);
  if (!original) return fail(problem("access.not-found"));
  const draft = copyQuestionnaire(original.draft, newShortId);
  await insertSurvey(scope.value, { id, title, draft, linkToken: newLinkToken() });
  return ok({ surveyId: id });
}
