"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { Action } from "@/components/action-outcome";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { showToast } from "@/components/ui/toast-queue";
import { useAction } from "@/components/use-action";
import type { Role } from "@/lib/domain/teams/roles";
import { InviteDialog } from "./invite-dialog";
import { MemberRow, type Member } from "./member-row";

interface Invitation {
  readonly id: string;
  readonly role: Role;
  readonly email: string | null;
  readonly expiresAt: Date;
}

interface Props {
  readonly workspaceId: string;
  readonly ownId: string;
  /** Roles the reader may hand out; none: they may not manage people. */
  readonly grantable: readonly Role[];
  readonly members: readonly Member[];
  readonly invitations: readonly Invitation[];
  /** What an invitation's address begins with. */
  readonly joinAddress: string;
  readonly invite: Action<{ token: string }>;
  readonly revokeInvitation: Action<null>;
  readonly changeRole: Action<null>;
  readonly removeMember: Action<null>;
}

export function PeopleScreen(props: Props) {
  const t = useTranslations("teams.people");
  const { workspaceId, ownId, grantable, members } = props;
  const manages = grantable.length > 0;
  return (
    <div className="flex flex-col gap-6">
      <Card
        title={t("members")}
        description={t("description")}
        actions={
          manages ? (
            <InviteDialog
              workspaceId={workspaceId}
              grantable={grantable}
              joinAddress={props.joinAddress}
              invite={props.invite}
            />
          ) : null
        }
      >
        <ul className="divide-line divide-y">
          {members.map((member) => (
            <MemberRow
              key={member.userId}
              workspaceId={workspaceId}
              member={member}
              isOwn={member.userId === ownId}
              grantable={grantable}
              changeRole={props.changeRole}
              removeMember={props.removeMember}
            />
          ))}
        </ul>
      </Card>
      {manages ? (
        <Invitations
          workspaceId={workspaceId}
          invitations={props.invitations}
          revoke={props.revokeInvitation}
        />
      ) : null}
    </div>
  );
}

interface InvitationsProps {
  readonly workspaceId: string;
  readonly invitations: readonly Invitation[];
  readonly revoke: Action<null>;
}

function Invitations({ workspaceId, invitations, revoke }: InvitationsProps) {
  const t = useTranslations("teams.people");
  const tRoles = useTranslations("teams.roles");
  const format = useFormatter();
  const { isPending, refusal, run } = useAction(revoke, t("unreachable"));
  return (
    <Card title={t("invitations")}>
      {refusal === null ? null : (
        <Callout tone="bad" live="alert">
          {refusal}
        </Callout>
      )}
      {invitations.length === 0 ? (
        <p className="text-muted">{t("no-invitations")}</p>
      ) : (
        <ul className="divide-line divide-y">
          {invitations.map(({ id, role, email, expiresAt }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
              <div className="min-w-0 grow">
                <p className="truncate">{email ?? t("anyone")}</p>
                <p className="text-muted text-sm">
                  {t("until")} {format.dateTime(expiresAt, { dateStyle: "medium" })}
                </p>
              </div>
              <Badge>{tRoles(`${role}.name`)}</Badge>
              <Button
                size="small"
                tone="quiet"
                isDisabled={isPending}
                aria-label={t("revoke-for", { email: email ?? t("anyone") })}
                onPress={() =>
                  void run({ workspaceId, invitationId: id }, () => showToast({ message: t("revoked") }))
                }
              >
                {t("revoke")}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
