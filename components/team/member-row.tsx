"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { Action } from "@/components/action-outcome";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { showToast } from "@/components/ui/toast-queue";
import { useAction } from "@/components/use-action";
import type { Role } from "@/lib/domain/teams/roles";

export interface Member {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

interface Props {
  readonly workspaceId: string;
  readonly member: Member;
  readonly isOwn: boolean;
  readonly grantable: readonly Role[];
  readonly changeRole: Action<null>;
  readonly removeMember: Action<null>;
}

export function MemberRow({ workspaceId, member, isOwn, grantable, changeRole, removeMember }: Props) {
  const t = useTranslations("teams.people");
  const tRoles = useTranslations("teams.roles");
  const router = useRouter();
  const role = useAction(changeRole, t("unreachable"));
  const removal = useAction(removeMember, t("unreachable"));
  const refusal = role.refusal ?? removal.refusal;
  const { userId, name } = member;
  const managed = grantable.includes(member.role);

  const assign = (next: Role) =>
    void role.run({ workspaceId, userId, role: next }, () =>
      showToast({ message: t("role-changed", { name, role: tRoles(`${next}.name`) }), tone: "good" }),
    );
  const remove = () =>
    void removal.run({ workspaceId, userId }, () => {
      if (isOwn) return router.push("/");
      showToast({ message: t("removed", { name }) });
    });

  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <Avatar name={name} isDecorative />
      <div className="min-w-0 grow">
        <p className="truncate">
          {name} {isOwn ? <span className="text-muted">({t("you")})</span> : null}
        </p>
        <p className="text-muted truncate text-sm">{member.email}</p>
        {refusal === null ? null : (
          <p className="text-bad text-sm" role="alert">
            {refusal}
          </p>
        )}
      </div>
      {managed ? (
        <Select
          label={t("role-of", { name })}
          isLabelHidden
          value={member.role}
          options={grantable.map((id) => ({
            id,
            label: tRoles(`${id}.name`),
            description: tRoles(`${id}.means`),
          }))}
          onChange={(id) => assign(id as Role)}
        />
      ) : (
        <Badge>{tRoles(`${member.role}.name`)}</Badge>
      )}
      {isOwn || managed ? (
        <Button
          size="small"
          tone="quiet"
          isPending={removal.isPending}
          aria-label={isOwn ? t("leave") : t("remove-name", { name })}
          onPress={remove}
        >
          {isOwn ? t("leave") : t("remove")}
        </Button>
      ) : null}
    </li>
  );
}
