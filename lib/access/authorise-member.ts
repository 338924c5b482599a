import { findMembershipFor } from "@/lib/database/membership-of";
import { may, type Permission } from "@/lib/domain/teams/roles";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor, WorkspaceScope } from "@/lib/domain/teams/scopes";
import { mintWorkspaceScope } from "./mint";

/** What a member wants to act on. Its workspace is looked up; the caller never names both. */
export type Resource = Readonly<
  | { workspace: string }
  | { survey: string }
  | { import: string }
  | { segmentation: string }
  | { persona: string }
  | { task: string }
  | { shareLink: string }
>;

/**
 * The scope to act on a resource, if the actor's role in its workspace permits. Another workspace's id and an id
 * that does not exist answer alike: `access.not-found`. A role that does not suffice: `access.forbidden`.
 */
export async function authoriseMember(
  actor: Actor,
  permission: Permission,
  resource: Resource,
): Promise<Result<WorkspaceScope>> {
  const membership = await findMembershipFor(actor.userId, resource);
  if (!membership) return fail(problem("access.not-found"));
  if (!may(membership.role, permission)) return fail(problem("access.forbidden"));
  return ok(mintWorkspaceScope({ ...membership, userId: actor.userId }));
}
