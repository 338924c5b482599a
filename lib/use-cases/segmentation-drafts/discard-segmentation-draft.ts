import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { deleteSegmentationDraft, findSegmentationDraft } from "@/lib/database/segmentation-drafts";
import { withinScope } from "@/lib/database/within-scope";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

export const discardSegmentationDraftInput = z.object({ surveyId: z.uuid(), draftId: z.uuid() });

/** Gives up a preparation; no answer and no segment is touched. */
export async function discardSegmentationDraft(
  actor: Actor,
  { surveyId, draftId }: z.infer<typeof discardSegmentationDraftInput>,
): Promise<Result<null>> {
  const scope = await authoriseMember(actor, "segmentation:write", { survey: surveyId });
  if (!scope.ok) return scope;
  const draft = await findSegmentationDraft(scope.value, draftId);
  if (draft && draft.surveyId !== surveyId) return fail(problem("access.not-found"));
  await withinScope(scope.value, (tx) => deleteSegmentationDraft(tx, scope.value, draftId));
  return ok(null);
}
