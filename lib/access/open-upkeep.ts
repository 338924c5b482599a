import { findOwner } from "@/lib/database/before-scope";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { mintWorkspaceScope } from "./mint";

/**
 * The scope in which the worker does what a workspace has switched on and nobody asks for one by one: its first owner's.
 * Null when the workspace is gone.
 */
export async function openUpkeep(workspaceId: string): Promise<WorkspaceScope | null> {
  const userId = await findOwner(workspaceId);
  return userId === undefined ? null : mintWorkspaceScope({ workspaceId, userId, role: "owner" });
}
