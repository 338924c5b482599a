"use client";

import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Action } from "@/components/action-outcome";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { CopyField } from "@/components/ui/copy-field";
import { Dialog } from "@/components/ui/dialog";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { useAction } from "@/components/use-action";
import type { Role } from "@/lib/domain/teams/roles";

interface Props {
  readonly workspaceId: string;
  readonly grantable: readonly Role[];
  readonly joinAddress: string;
  readonly invite: Action<{ token: string }>;
}

/** Makes an invitation link and shows it once. */
export function InviteDialog({ workspaceId, grantable, joinAddress, invite }: Props) {
  const t = useTranslations("teams.people");
  const tRoles = useTranslations("teams.roles");
  const [isOpen, setOpen] = useState(false);
  const [role, setRole] = useState<Role>("editor");
  const [email, setEmail] = useState("");
  const [token, setToken] = useState<string | null>(null);
  const { isPending, refusal, run } = useAction(invite, t("unreachable"));
  const toggle = (open: boolean) => {
    setOpen(open);
    setToken(null);
    setEmail("");
  };
  return (
    <>
      <Button tone="primary" icon={<UserPlus />} onPress={() => toggle(true)}>
        {t("invite")}
      </Button>
      <Dialog
        title={t("invite")}
        isOpen={isOpen}
        onOpenChange={toggle}
        actions={
          token === null ? (
            <Button
              tone="primary"
              isPending={isPending}
              onPress={() =>
                void run({ workspaceId, role, email: email.trim() }, (made) => setToken(made.token))
              }
            >
              {t("make-link")}
            </Button>
          ) : (
            <Button tone="primary" onPress={() => toggle(false)}>
              {t("done")}
            </Button>
          )
        }
      >
        {token === null ? (
          <div className="flex flex-col gap-5">
            <p className="text-muted">{t("invite-lead")}</p>
            <RadioGroup
              label={t("invite-role")}
              value={role}
              onChange={(id) => setRole(id as Role)}
              options={grantable.map((id) => ({
                id,
                label: tRoles(`${id}.name`),
                description: tRoles(`${id}.means`),
              }))}
            />
            <TextField
              label={t("invite-email")}
              description={t("invite-email-hint")}
              type="email"
              isOptional
              value={email}
              onChange={setEmail}
              {...(refusal === null ? {} : { errorMessage: refusal })}
            />
          </div>
        ) : (
          <div className="flex flex-col gap-4">
            <Callout tone="good" live="status">
              {t("link-made")}
            </Callout>
            <CopyField label={t("link")} value={joinAddress + token} />
          </div>
        )}
      </Dialog>
    </>
  );
}
