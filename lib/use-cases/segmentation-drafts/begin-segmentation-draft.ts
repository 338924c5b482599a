import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { insertSegmentationDraft } from "@/lib/database/segmentation-drafts";
import { ok, type Result } from "@/lib/domain/result";
import { segmentationDraftSchema } from "@/lib/domain/segmentation/segmentation-draft";
import type { Actor } from "@/lib/domain/teams/scopes";

export const beginSegmentationDraftInput = z.object({
  surveyId: z.uuid(),
  /** Made by the caller, so that pressing twice begins once. */
  draftId: z.uuid(),
});

/** Begins to prepare a segmentation of a survey's respondents. */
export async function beginSegmentationDraft(
  actor: Actor,
  { surveyId, draftId }: z.infer<typeof beginSegmentationDraftInput>,
): Promise<Result<{ draftId: string }>> {
  const scope = await authoriseMember(actor, "segmentation:write", { survey: surveyId });
  if (!scope.ok) return scope;
  await insertSegmentationDraft(scope.value, {
    id: draftId,
    surveyId,
    plan: segmentationDraftSchema.parse({}),
  });
  return ok({ draftId });
}
