"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Action } from "@/components/action-outcome";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { LinkButton } from "@/components/ui/link-button";
import type { Role } from "@/lib/domain/teams/roles";
import { DoorHeading } from "./door-heading";

interface Props {
  readonly token: string;
  readonly workspaceName: string;
  readonly role: Role;
  readonly forOneAddress: boolean;
  /** The reader's address, or null when signed out. */
  readonly signedInAs: string | null;
  readonly join: Action<{ workspaceId: string }>;
}

export function JoinCard({ token, workspaceName, role, forOneAddress, signedInAs, join }: Props) {
  const t = useTranslations("teams.join");
  const tRoles = useTranslations("teams.roles");
  const router = useRouter();
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const back = encodeURIComponent(`/join/${token}`);

  const accept = async () => {
    setPending(true);
    const outcome = await join({ token }).catch(() => null);
    if (outcome?.ok) {
      router.push("/");
      router.refresh();
      return;
    }
    setPending(false);
    setRefusal(outcome?.problems[0]?.message ?? t("unreachable"));
  };

  return (
    <div className="flex flex-col gap-8">
      <DoorHeading title={t("title", { workspace: workspaceName })}>
        {t("lead", { role: tRoles(`${role}.name`), means: tRoles(`${role}.means`) })}
      </DoorHeading>
      {forOneAddress ? <p className="text-muted text-sm">{t("for-one-address")}</p> : null}
      {refusal === null ? null : (
        <Callout tone="bad" live="alert">
          {refusal}
        </Callout>
      )}
      {signedInAs === null ? (
        <div className="flex flex-col gap-3">
          <LinkButton href={`/sign-up?to=${back}`} tone="primary">
            {t("sign-up")}
          </LinkButton>
          <LinkButton href={`/sign-in?to=${back}`}>{t("sign-in")}</LinkButton>
        </div>
      ) : (
        <div className="flex flex-col gap-3">
          <Button tone="primary" isPending={isPending} onPress={() => void accept()}>
            {t("accept")}
          </Button>
          <p className="text-muted text-sm">{t("signed-in-as", { email: signedInAs })}</p>
        </div>
      )}
    </div>
  );
}
