import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { setSegmentationDeleted } from "@/lib/database/segmentations";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

export const deleteSegmentationInput = z.object({
  segmentationId: z.uuid(),
  /** False brings it back. */
  isDeleted: z.boolean(),
});

/** Hides a segmentation from every list, or brings it back. */
export async function deleteSegmentation(
  actor: Actor,
  input: z.infer<typeof deleteSegmentationInput>,
): Promise<Result<null>> {
  const scope = await authoriseMember(actor, "segmentation:write", { segmentation: input.segmentationId });
  if (!scope.ok) return scope;
  await setSegmentationDeleted(scope.value, input.segmentationId, input.isDeleted);
  return ok(null);
}
