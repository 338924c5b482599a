import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { insertSurvey } from "@/lib/database/surveys";
import { templateIds, templates } from "@/lib/domain/questionnaire/templates/templates";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";
import { newLinkToken, newShortId, surveyTitle } from "./survey-fields";

export const createSurveyInput = z.object({
  /** Made by the caller: sending the same one twice makes one survey. */
  id: z.uuid(),
  workspaceId: z.uuid(),
  title: surveyTitle,
  template: z.enum(templateIds),
});

/** A survey with a draft from a template, not yet open to anyone. */
export async function createSurvey(
  actor: Actor,
  input: z.infer<typeof createSurveyInput>,
): Promise<Result<{ surveyId: string }>> {
  const scope = await authoriseMember(actor, "survey:write", { workspace: input.workspaceId });
  if (!scope.ok) return scope;
  const built = templates[input.template](newShortId);
  const draft = built.title["en"] ? built : { ...built, title: { en: input.title } };
  await insertSurvey(scope.value, { id: input.id, title: input.title, draft, linkToken: newLinkToken() });
  return ok({ surveyId: input.id });
}
