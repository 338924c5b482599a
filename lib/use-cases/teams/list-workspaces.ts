import { listWorkspacesOf, type WorkspaceOfUser } from "@/lib/database/before-scope";
import type { Actor } from "@/lib/domain/teams/scopes";

/** The workspaces a person belongs to, first joined first. */
export const listWorkspaces = (actor: Actor): Promise<WorkspaceOfUser[]> => listWorkspacesOf(actor.userId);
