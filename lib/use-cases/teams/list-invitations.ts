import { authoriseMember } from "@/lib/access/authorise-member";
import { listOpenInvitations } from "@/lib/database/members";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

type OpenInvitation = Awaited<ReturnType<typeof listOpenInvitations>>[number];

/** Invitations that were neither used nor revoked and have not expired. Their tokens are not kept, so not shown. */
export async function listInvitations(actor: Actor, workspaceId: string): Promise<Result<OpenInvitation[]>> {
  const scope = await authoriseMember(actor, "members:manage", { workspace: workspaceId });
  if (!scope.ok) return scope;
  return ok(await listOpenInvitations(scope.value));
}
