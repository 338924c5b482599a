import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { currentWorkspace } from "@/app/current-workspace";
import { orNotFound, signedIn } from "@/app/signed-in";
import { PeopleScreen } from "@/components/team/people-screen";
import { grantableRoles, may } from "@/lib/domain/teams/roles";
import { env } from "@/lib/env";
import { listInvitations } from "@/lib/use-cases/teams/list-invitations";
import { listMembers } from "@/lib/use-cases/teams/list-members";
import { changeRoleAction, inviteMemberAction, removeMemberAction, revokeInvitationAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("teams.people");
  return { title: t("title") };
}

export default async function PeoplePage() {
  const { actor } = await signedIn();
  const workspace = await currentWorkspace();
  const manages = may(workspace.role, "members:manage");
  const members = orNotFound(await listMembers(actor, workspace.id));
  const invitations = manages ? orNotFound(await listInvitations(actor, workspace.id)) : [];
  return (
    <PeopleScreen
      workspaceId={workspace.id}
      ownId={actor.userId}
      grantable={grantableRoles(workspace.role)}
      members={members}
      invitations={invitations}
      joinAddress={`${env().NEXTAUTH_URL.replace(/\/$/, "")}/join/`}
      invite={inviteMemberAction}
      revokeInvitation={revokeInvitationAction}
      changeRole={changeRoleAction}
      removeMember={removeMemberAction}
    />
  );
}
