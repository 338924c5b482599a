import { findRole } from "@/lib/database/before-scope";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { mintWorkspaceScope } from "./mint";

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
