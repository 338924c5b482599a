import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { renameSegmentationRecord } from "@/lib/database/segmentations";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

export const renameSegmentationInput = z.object({
  segmentationId: z.uuid(),
  name: z.string().trim().min(1, "segmentation.fields.name-missing").max(120),
});

export async function renameSegmentation(
  actor: Actor,
  input: z.infer<typeof renameSegmentationInput>,
): Promise<Result<null>> {
  const scope = await authoriseMember(actor, "segmentation:write", { segmentation: input.segmentationId });
  if (!scope.ok) return scope;
  await renameSegmentationRecord(scope.value, input.segmentationId, input.name);
  return ok(null);
}
