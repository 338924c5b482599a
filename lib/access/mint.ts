import type { Actor, RespondentScope, ShareScope, WorkspaceScope } from "@/lib/domain/teams/scopes";

// The only place where an actor or a scope comes into being. Only files of this folder (and tests) import it;
// each does so after it has checked a session, a role or a token.

export const mintActor = (userId: string): Actor => ({ userId }) as Actor;

export const mintWorkspaceScope = (
  scope: Pick<WorkspaceScope, "workspaceId" | "userId" | "role">,
): WorkspaceScope => scope as WorkspaceScope;

export const mintRespondentScope = (
  scope: Pick<RespondentScope, "workspaceId" | "surveyId">,
): RespondentScope => scope as RespondentScope;

export const mintShareScope = (scope: Pick<ShareScope, "workspaceId" | "shareLinkId">): ShareScope =>
  scope as ShareScope;
