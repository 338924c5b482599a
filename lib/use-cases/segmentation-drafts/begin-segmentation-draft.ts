import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { insertSegmentationDraft } from "@/lib/database/segmentation-drafts";
import { findSegmentation } from "@/lib/database/segmentations";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { draftOfRules } from "@/lib/domain/segmentation/rules/draft-of-rules";
import {
  segmentationDraftSchema,
  type SegmentationDraft,
} from "@/lib/domain/segmentation/segmentation-draft";
import { translatorFor } from "@/lib/i18n/translator";
import type { Actor, WorkspaceScope } from "@/lib/domain/teams/scopes";

export const beginSegmentationDraftInput = z.object({
  surveyId: z.uuid(),
  /** Made by the caller, so that pressing twice begins once. */
  draftId: z.uuid(),
  /** Segments by rules instead of segments found in the answers; with a segmentation by rules, beginning with its rules. */
  rules: z.strictObject({ of: z.uuid().optional() }).optional(),
});

/** Begins to prepare a segmentation of a survey's respondents. */
export async function beginSegmentationDraft(
  actor: Actor,
  { surveyId, draftId, rules }: z.infer<typeof beginSegmentationDraftInput>,
): Promise<Result<{ draftId: string }>> {
  const scope = await authoriseMember(actor, "segmentation:write", { survey: surveyId });
  if (!scope.ok) return scope;
  const begun = rules === undefined ? ok({}) : await beginWithRules(scope.value, surveyId, rules.of);
  if (!begun.ok) return begun;
  await insertSegmentationDraft(scope.value, {
    id: draftId,
    surveyId,
    plan: segmentationDraftSchema.parse(begun.value),
  });
  return ok({ draftId });
}

/** No rules yet, or those of a segmentation, to be changed. */
async function beginWithRules(
  scope: WorkspaceScope,
  surveyId: string,
  segmentationId: string | undefined,
): Promise<Result<Partial<SegmentationDraft>>> {
  const t = translatorFor("en", "rules");
  if (segmentationId === undefined) return ok({ rules: { rules: [], rest: t("rest-title") } });
  const found = await findSegmentation(scope, segmentationId);
  if (found?.surveyId !== surveyId) return fail(problem("access.not-found"));
  const rules =
    found.settings.method === "rules" ? draftOfRules(found.settings.rules, found.settings.rest) : null;
  return rules
    ? ok({ name: t("changed", { name: found.name }).slice(0, 120), question: found.question, rules })
    : fail(problem("segmentation.rules-not-editable"));
}
