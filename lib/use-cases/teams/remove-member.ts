import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { changeMember } from "@/lib/database/members";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";
import { memberProblem } from "./change-role";

export const removeMemberInput = z.object({ workspaceId: z.uuid(), userId: z.uuid() });

/** Ends a membership; what the person made stays. Anyone may leave; removing others takes the right to manage members. */
export async function removeMember(
  actor: Actor,
  input: z.infer<typeof removeMemberInput>,
): Promise<Result<null>> {
  const permission = input.userId === actor.userId ? "workspace:read" : "members:manage";
  const scope = await authoriseMember(actor, permission, { workspace: input.workspaceId });
  if (!scope.ok) return scope;
  const outcome = await changeMember(scope.value, input.userId, "remove");
  return outcome === "changed" ? ok(null) : fail(memberProblem(outcome));
}
