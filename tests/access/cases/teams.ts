import { randomUUID } from "node:crypto";
import { changeRole } from "@/lib/use-cases/teams/change-role";
import { inviteMember } from "@/lib/use-cases/teams/invite-member";
import { listInvitations } from "@/lib/use-cases/teams/list-invitations";
import { listMembers } from "@/lib/use-cases/teams/list-members";
import { removeMember } from "@/lib/use-cases/teams/remove-member";
import { renameWorkspace } from "@/lib/use-cases/teams/rename-workspace";
import { revokeInvitation } from "@/lib/use-cases/teams/revoke-invitation";
import type { AccessCase } from "@/tests/access/access-case";

const own = (useCase: string): AccessCase => ({
  useCase,
  door: "self",
  testedIn: "tests/database/teams.test.ts",
});

export const cases: AccessCase[] = [
  {
    useCase: "teams/list-members",
    permission: "members:read",
    run: (actor, { workspaceId }) => listMembers(actor, workspaceId),
  },
  {
    useCase: "teams/list-invitations",
    permission: "members:manage",
    run: (actor, { workspaceId }) => listInvitations(actor, workspaceId),
  },
  {
    useCase: "teams/invite-member",
    permission: "members:manage",
    run: (actor, { workspaceId }) => inviteMember(actor, { workspaceId, role: "viewer", email: "" }),
  },
  {
    useCase: "teams/revoke-invitation",
    permission: "members:manage",
    run: (actor, { workspaceId }) => revokeInvitation(actor, { workspaceId, invitationId: randomUUID() }),
  },
  {
    useCase: "teams/change-role",
    permission: "members:manage",
    run: (actor, { workspaceId }) => changeRole(actor, { workspaceId, userId: randomUUID(), role: "viewer" }),
  },
  {
    useCase: "teams/remove-member",
    permission: "members:manage",
    run: (actor, { workspaceId }) => removeMember(actor, { workspaceId, userId: randomUUID() }),
  },
  {
    useCase: "teams/rename-workspace",
    permission: "workspace:rename",
    run: (actor, { workspaceId }) => renameWorkspace(actor, { workspaceId, name: "Renamed" }),
  },
  own("teams/change-password"),
  own("teams/create-workspace"),
  own("teams/join-workspace"),
  own("teams/list-workspaces"),
  own("teams/open-account"),
  own("teams/rename-account"),
  own("teams/see-invitation"),
  own("teams/sign-out-everywhere"),
];
