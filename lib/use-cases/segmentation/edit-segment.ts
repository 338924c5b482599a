import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { editSegmentRecord } from "@/lib/database/segments";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

export const editSegmentInput = z.object({
  segmentationId: z.uuid(),
  segmentId: z.uuid(),
  name: z.string().trim().min(1, "segmentation.fields.name-missing").max(120),
  description: z.string().trim().max(2000),
  /** The revision the edit was made on. */
  revision: z.number().int().min(0),
});

/** Renames or describes a segment. When someone else changed it meanwhile, nothing is written and their words come back. */
export async function editSegment(
  actor: Actor,
  input: z.infer<typeof editSegmentInput>,
): Promise<Result<{ revision: number }>> {
  const { segmentationId, segmentId, ...edit } = input;
  const scope = await authoriseMember(actor, "segmentation:write", { segmentation: segmentationId });
  if (!scope.ok) return scope;
  const outcome = await editSegmentRecord(scope.value, segmentationId, segmentId, edit);
  if (outcome === "edited") return ok({ revision: input.revision + 1 });
  if (outcome === "not-found") return fail(problem("access.not-found"));
  return fail(problem("segmentation.segment-changed", ["name"], { ...outcome }));
}
