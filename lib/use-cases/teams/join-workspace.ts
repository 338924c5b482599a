import { z } from "zod";
import { countAttempt } from "@/lib/access/attempt-limits";
import { hashToken } from "@/lib/access/tokens";
import { acceptInvitation, findOpenInvitation, findUser } from "@/lib/database/before-scope";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

export const joinWorkspaceInput = z.object({ token: z.string().max(100) });

/** Uses an invitation. Used, revoked, expired and unknown answer alike; one bound to another address says so. */
export async function joinWorkspace(
  actor: Actor,
  input: z.infer<typeof joinWorkspaceInput>,
): Promise<Result<{ workspaceId: string }>> {
  const wait = await countAttempt("invitation", actor.userId);
  if (wait > 0) return fail(problem("access.too-many-attempts", [], { seconds: wait }));
  const tokenHash = hashToken(input.token);
  const invitation = await findOpenInvitation(tokenHash);
  if (!invitation) return fail(problem("teams.invitation-over"));
  const user = await findUser(actor.userId);
  if (invitation.email !== null && invitation.email.toLowerCase() !== user?.email.toLowerCase()) {
    return fail(problem("teams.invitation-for-another"));
  }
  const joined = await acceptInvitation(tokenHash, actor.userId);
  return joined ? ok({ workspaceId: invitation.workspaceId }) : fail(problem("teams.invitation-over"));
}
