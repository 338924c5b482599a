import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { findSegmentationDraft, saveSegmentationDraft as save } from "@/lib/database/segmentation-drafts";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { segmentationDraftSchema } from "@/lib/domain/segmentation/segmentation-draft";
import type { Actor } from "@/lib/domain/teams/scopes";

export const saveSegmentationDraftInput = z.object({
  surveyId: z.uuid(),
  draftId: z.uuid(),
  /** The revision the changes were made on. */
  revision: z.number().int().min(0),
  plan: segmentationDraftSchema,
});

/** Saves a step of the preparation; what somebody else saved meanwhile is not overwritten. */
export async function saveSegmentationDraft(
  actor: Actor,
  { surveyId, draftId, revision, plan }: z.infer<typeof saveSegmentationDraftInput>,
): Promise<Result<{ revision: number }>> {
  const scope = await authoriseMember(actor, "segmentation:write", { survey: surveyId });
  if (!scope.ok) return scope;
  const draft = await findSegmentationDraft(scope.value, draftId);
  if (draft?.surveyId !== surveyId) return fail(problem("access.not-found"));
  const saved = await save(scope.value, draftId, { plan, revision });
  return saved ? ok(saved) : fail(problem("segmentation.draft-changed"));
}
