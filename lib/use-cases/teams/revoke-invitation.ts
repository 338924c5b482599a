import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { revokeInvitationRecord } from "@/lib/database/members";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

export const revokeInvitationInput = z.object({ workspaceId: z.uuid(), invitationId: z.uuid() });

/** Ends an invitation that was not used yet. */
export async function revokeInvitation(
  actor: Actor,
  input: z.infer<typeof revokeInvitationInput>,
): Promise<Result<null>> {
  const scope = await authoriseMember(actor, "members:manage", { workspace: input.workspaceId });
  if (!scope.ok) return scope;
  const revoked = await revokeInvitationRecord(scope.value, input.invitationId);
  return revoked ? ok(null) : fail(problem("access.not-found"));
}
