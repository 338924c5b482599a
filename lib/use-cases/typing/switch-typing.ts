import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { changeTypingTool } from "@/lib/database/typing-tools";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";
import { toolChangeInput } from "./tool-input";

export const switchTypingInput = toolChangeInput.extend({ isOn: z.boolean() });

/** Turns on or off that people are placed in the segments as they answer the short survey. */
export async function switchTyping(
  actor: Actor,
  { isOn, revision, ...key }: z.infer<typeof switchTypingInput>,
): Promise<Result<null>> {
  const scope = await authoriseMember(actor, "segmentation:write", { segmentation: key.segmentationId });
  if (!scope.ok) return scope;
  // Who came while it was off is looked for from the beginning.
  const change = { placesNewPeople: isOn, newPeoplePlacedAt: null };
  const changed = await changeTypingTool(scope.value, key, revision, change);
  return changed ? ok(null) : fail(problem("typing.moved-on"));
}
