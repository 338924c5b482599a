import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { findSegmentation } from "@/lib/database/segmentations";
import { fail, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";
import { requestSegmentation } from "./request-segmentation";

export const refitSegmentationInput = z.object({
  segmentationId: z.uuid(),
  /** Of the new segmentation, made by the caller, so that a repeated request makes one. */
  id: z.uuid(),
  taskId: z.uuid(),
  name: z.string().trim().min(1, "segmentation.fields.name-missing").max(120),
});

/** Finds segments anew with the same settings, of everybody who has answered by now; what rests on the old ones stays. */
export async function refitSegmentation(
  actor: Actor,
  { segmentationId, ...request }: z.infer<typeof refitSegmentationInput>,
): Promise<Result<{ segmentationId: string }>> {
  const scope = await authoriseMember(actor, "segmentation:write", { segmentation: segmentationId });
  if (!scope.ok) return scope;
  const segmentation = await findSegmentation(scope.value, segmentationId);
  if (segmentation?.status !== "ready" || segmentation.deletedAt)
    return fail(problem("segmentation.not-ready"));
  const { surveyId, settings } = segmentation;
  return requestSegmentation(actor, { ...request, surveyId, settings, predecessorId: segmentationId });
}
