import { authoriseMember } from "@/lib/access/authorise-member";
import { findSegmentationDraft } from "@/lib/database/segmentation-drafts";
import { findSegmentation } from "@/lib/database/segmentations";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import {
  segmentationDraftSchema,
  type SegmentationDraft,
} from "@/lib/domain/segmentation/segmentation-draft";
import type { Actor } from "@/lib/domain/teams/scopes";

export interface SeenDraft {
  readonly plan: SegmentationDraft;
  readonly revision: number;
}

/** A segmentation under preparation; `"started"` once it runs or has run. */
export async function seeSegmentationDraft(
  actor: Actor,
  { surveyId, draftId }: { readonly surveyId: string; readonly draftId: string },
): Promise<Result<SeenDraft | "started">> {
  const scope = await authoriseMember(actor, "segmentation:write", { survey: surveyId });
  if (!scope.ok) return scope;
  const draft = await findSegmentationDraft(scope.value, draftId);
  if (draft?.surveyId === surveyId)
    return ok({ plan: segmentationDraftSchema.parse(draft.plan), revision: draft.revision });
  const segmentation = await findSegmentation(scope.value, draftId);
  return segmentation?.surveyId === surveyId ? ok("started") : fail(problem("access.not-found"));
}
