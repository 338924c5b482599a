import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { findSurvey, writeDraft } from "@/lib/database/surveys";
import { canonicalJson } from "@/lib/domain/questionnaire/canonical-json";
import { questionnaireSchema } from "@/lib/domain/questionnaire/questionnaire";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

/** A draft's JSON may be this long. */
export const draftByteLimit = 1_000_000;

export const saveDraftInput = z.object({
  surveyId: z.uuid(),
  questionnaire: questionnaireSchema,
  /** The revision these edits were made on. */
  baseRevision: z.number().int().min(0),
});

/**
 * Saves a draft over the revision it was made on and returns the new revision. If someone else saved meanwhile,
 * nothing is written and the problem names their revision. The same save sent again after a lost reply counts once.
 */
export async function saveDraft(
  actor: Actor,
  input: z.infer<typeof saveDraftInput>,
): Promise<Result<{ revision: number }>> {
  const scope = await authoriseMember(actor, "survey:write", { survey: input.surveyId });
  if (!scope.ok) return scope;
  const json = canonicalJson(input.questionnaire);
  const bytes = new TextEncoder().encode(json).length;
  if (bytes > draftByteLimit)
    return fail(problem("survey.too-large", [], { kilobytes: Math.ceil(bytes / 1000) }));
  const survey = await findSurvey(scope.value, input.surveyId);
  if (!survey) return fail(problem("access.not-found"));
  if (survey.kind === "import") return fail(problem("survey.is-imported"));
  const revision = await writeDraft(scope.value, input.surveyId, input.questionnaire, input.baseRevision);
  if (revision !== undefined) return ok({ revision });
  const theirs = await findSurvey(scope.value, input.surveyId);
  if (!theirs) return fail(problem("access.not-found"));
  if (canonicalJson(theirs.draft) === json) return ok({ revision: theirs.draftRevision });
  return fail(problem("survey.draft-changed-elsewhere", [], { revision: theirs.draftRevision }));
}
