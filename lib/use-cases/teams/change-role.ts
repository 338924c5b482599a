import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { changeMember } from "@/lib/database/members";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { grantableRoles, roles } from "@/lib/domain/teams/roles";
import type { Actor } from "@/lib/domain/teams/scopes";

export const changeRoleInput = z.object({ workspaceId: z.uuid(), userId: z.uuid(), role: z.enum(roles) });

/** Gives a member another role, not above one's own. A workspace keeps an owner: else `teams.last-owner`. */
export async function changeRole(
  actor: Actor,
  input: z.infer<typeof changeRoleInput>,
): Promise<Result<null>> {
  const scope = await authoriseMember(actor, "members:manage", { workspace: input.workspaceId });
  if (!scope.ok) return scope;
  if (!grantableRoles(scope.value.role).includes(input.role))
    return fail(problem("teams.role-too-high", ["role"]));
  const outcome = await changeMember(scope.value, input.userId, { role: input.role });
  return outcome === "changed" ? ok(null) : fail(memberProblem(outcome));
}

/** Why a member could not be changed. */
export const memberProblem = (outcome: "not-found" | "last-owner" | "outranked") =>
  problem(outcome === "not-found" ? "access.not-found" : `teams.${outcome}`);
