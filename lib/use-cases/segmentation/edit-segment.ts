import { randomUUID } from "node:crypto";
import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { insertEdit, lockSegmentation, readSegmentStates } from "@/lib/database/segment-edits";
import { editSegmentRecord } from "@/lib/database/segments";
import { withinScope } from "@/lib/database/within-scope";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { named } from "@/lib/domain/segmentation/edits/segment-edit";
import type { Actor } from "@/lib/domain/teams/scopes";

export const editSegmentInput = z.object({
  segmentationId: z.uuid(),
  segmentId: z.uuid(),
  name: z.string().trim().min(1, "segmentation.fields.name-missing").max(120),
  description: z.string().trim().max(2000),
  /** The revision the edit was made on. */
  revision: z.number().int().min(0),
});

/**
 * Renames or describes a segment, which can be taken back. When someone else changed its words meanwhile, nothing is
 * written and theirs come back; a locked segment keeps its own.
 */
export async function editSegment(
  actor: Actor,
  input: z.infer<typeof editSegmentInput>,
): Promise<Result<{ revision: number }>> {
  const { segmentationId, segmentId, ...edit } = input;
  const authorised = await authoriseMember(actor, "segmentation:write", { segmentation: segmentationId });
  if (!authorised.ok) return authorised;
  const scope = authorised.value;
  return withinScope(scope, async (tx): Promise<Result<{ revision: number }>> => {
    const segmentation = await lockSegmentation(tx, scope, segmentationId);
    const states = await readSegmentStates(tx, scope, segmentationId);
    const segment = states.find(({ id }) => id === segmentId);
    if (!segmentation || !segment) return fail(problem("access.not-found"));
    if (segment.isLocked)
      return fail(problem("segmentation.segment-locked", ["name"], { name: segment.name }));
    if (segment.name === edit.name && segment.description === edit.description)
      return ok({ revision: edit.revision });
    const outcome = await editSegmentRecord(tx, scope, segmentationId, segmentId, edit);
    if (outcome !== "edited") return fail(problem("segmentation.segment-changed", ["name"], { ...outcome }));
    await insertEdit(tx, scope, {
      id: randomUUID(),
      segmentationId,
      number: segmentation.revision + 1,
      edit:
        segment.name === edit.name
          ? { kind: "describe", segment: named(segment) }
          : { kind: "rename", segment: named(segment), to: edit.name },
      before: { segments: [segment], made: [] },
    });
    return ok({ revision: edit.revision + 1 });
  });
}
