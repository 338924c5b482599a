import { authoriseMember } from "@/lib/access/authorise-member";
import { listMemberRecords, type MemberRecord } from "@/lib/database/members";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

export async function listMembers(actor: Actor, workspaceId: string): Promise<Result<MemberRecord[]>> {
  const scope = await authoriseMember(actor, "members:read", { workspace: workspaceId });
  if (!scope.ok) return scope;
  return ok(await listMemberRecords(scope.value));
}
