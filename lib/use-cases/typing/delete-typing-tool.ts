import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { setToolDeleted } from "@/lib/database/typing-tools";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";
import { toolInput } from "./tool-input";

export const deleteTypingToolInput = toolInput.extend({
  /** False brings it back. */
  isDeleted: z.boolean(),
});

/** Hides a typing tool, which then places nobody, or brings it back. Its short survey and who was placed stay. */
export async function deleteTypingTool(
  actor: Actor,
  { isDeleted, ...key }: z.infer<typeof deleteTypingToolInput>,
): Promise<Result<null>> {
  const scope = await authoriseMember(actor, "segmentation:write", { segmentation: key.segmentationId });
  if (!scope.ok) return scope;
  await setToolDeleted(scope.value, key, isDeleted);
  return ok(null);
}
