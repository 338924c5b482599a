import { findRole } from "@/lib/database/before-scope";
import type { Actor, WorkspaceScope } from "@/lib/domain/teams/scopes";
import { mintActor, mintWorkspaceScope } from "./mint";

/**
 * The scope in which the worker carries out what a member asked for: theirs, as it is now. Null when they have
 * left the workspace meanwhile.
 */
export async function openTask(task: {
  workspaceId: string;
  userId: string;
}): Promise<WorkspaceScope | null> {
  const role = await findRole(task.userId, task.workspaceId);
  return role ? mintWorkspaceScope({ ...task, role }) : null;
}

/** The member behind a scope that was checked, for work that calls use cases on their behalf. */
export const actorOf = (scope: WorkspaceScope): Actor => mintActor(scope.userId);
