"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Action } from "@/components/action-outcome";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-queue";
import { useAction } from "@/components/use-action";

interface Props {
  readonly name: string;
  readonly email: string;
  readonly rename: Action<null>;
  readonly changePassword: Action<null>;
  readonly signOutEverywhere: Action<null>;
}

export const AccountForms = ({ name, email, rename, changePassword, signOutEverywhere }: Props) => (
  <div className="flex flex-col gap-6">
    <NameForm name={name} email={email} rename={rename} />
    <PasswordForm changePassword={changePassword} />
    <SessionsForm signOutEverywhere={signOutEverywhere} />
  </div>
);

function NameForm({ name, email, rename }: Pick<Props, "name" | "email" | "rename">) {
  const t = useTranslations("teams.account");
  const router = useRouter();
  const [typed, setTyped] = useState(name);
  const { isPending, refusal, run } = useAction(rename, t("unreachable"));
  return (
    <Card title={t("title")} description={t("description")}>
      <form
        method="post"
        className="flex flex-col items-start gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void run({ name: typed }, () => {
            showToast({ message: t("name-saved"), tone: "good" });
            router.refresh();
          });
        }}
      >
        <TextField
          className="w-full"
          label={t("name")}
          autoComplete="name"
          value={typed}
          onChange={setTyped}
          {...(refusal === null ? {} : { errorMessage: refusal })}
        />
        <TextField className="w-full" label={t("email")} value={email} isReadOnly />
        <Button type="submit" tone="primary" isPending={isPending} isDisabled={typed.trim() === name}>
          {t("save-name")}
        </Button>
      </form>
    </Card>
  );
}

function PasswordForm({ changePassword }: Pick<Props, "changePassword">) {
  const t = useTranslations("teams.account");
  const router = useRouter();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const { isPending, refusal, run } = useAction(changePassword, t("unreachable"));
  return (
    <Card title={t("password-title")} description={t("password-note")}>
      <form
        method="post"
        className="flex flex-col items-start gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void run({ current, next }, () => router.push("/sign-in?to=/settings/account"));
        }}
      >
        <TextField
          className="w-full"
          label={t("current-password")}
          type="password"
          autoComplete="current-password"
          value={current}
          onChange={setCurrent}
        />
        <TextField
          className="w-full"
          label={t("new-password")}
          type="password"
          autoComplete="new-password"
          value={next}
          onChange={setNext}
        />
        {refusal === null ? null : (
          <Callout tone="bad" live="alert">
            {refusal}
          </Callout>
        )}
        <Button type="submit" isPending={isPending} isDisabled={next === ""}>
          {t("change-password")}
        </Button>
      </form>
    </Card>
  );
}

function SessionsForm({ signOutEverywhere }: Pick<Props, "signOutEverywhere">) {
  const t = useTranslations("teams.account");
  const router = useRouter();
  const { isPending, refusal, run } = useAction(signOutEverywhere, t("unreachable"));
  return (
    <Card title={t("sessions-title")} description={t("sessions-note")}>
      {refusal === null ? null : (
        <Callout tone="bad" live="alert">
          {refusal}
        </Callout>
      )}
      <Button tone="danger" isPending={isPending} onPress={() => void run({}, () => router.push("/sign-in"))}>
        {t("sign-out-everywhere")}
      </Button>
    </Card>
  );
}
