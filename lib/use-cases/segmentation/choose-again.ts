import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { copyFittedSegmentation } from "@/lib/database/segmentations";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

export const chooseAgainInput = z.object({
  segmentationId: z.uuid(),
  copyId: z.uuid(),
  name: z.string().trim().min(1, "segmentation.fields.name-missing").max(120),
});

/**
 * Opens the same fitted solutions for another choice, as a segmentation of its own: segments and personas that rest on
 * the first choice stay as they are.
 */
export async function chooseAgain(
  actor: Actor,
  input: z.infer<typeof chooseAgainInput>,
): Promise<Result<{ segmentationId: string }>> {
  const scope = await authoriseMember(actor, "segmentation:write", { segmentation: input.segmentationId });
  if (!scope.ok) return scope;
  const copied = await copyFittedSegmentation(scope.value, input.segmentationId, {
    id: input.copyId,
    name: input.name,
  });
  return copied ? ok({ segmentationId: input.copyId }) : fail(problem("segmentation.nothing-to-choose"));
}
