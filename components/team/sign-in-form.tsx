"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Controller, useForm } from "react-hook-form";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { TextField } from "@/components/ui/text-field";
import { TextLink } from "@/components/ui/text-link";
import { DoorHeading } from "./door-heading";

interface Props {
  /** Where to go afterwards. */
  readonly to: string;
  /** Why an earlier attempt through a provider failed. */
  readonly failure: string | null;
  readonly providers: readonly { readonly id: string; readonly name: string }[];
  /** Null on success, else why not. */
  readonly signInWithPassword: (email: string, password: string) => Promise<string | null>;
  readonly signInWithProvider: (providerId: string, to: string) => Promise<void>;
}

const fields = z.object({
  email: z.string().trim().min(1, "email-missing"),
  password: z.string().min(1, "password-missing"),
});

const knownFailures = [
  "access.too-many-attempts",
  "access.no-verified-address",
  "access.address-has-account",
] as const;

export function SignInForm({ to, failure, providers, signInWithPassword, signInWithProvider }: Props) {
  const t = useTranslations("teams.sign-in");
  const router = useRouter();
  const [refusal, setRefusal] = useState<string | null>(failure);
  const form = useForm({ resolver: zodResolver(fields), defaultValues: { email: "", password: "" } });

  const submit = form.handleSubmit(async ({ email, password }) => {
    setRefusal(null);
    const refused = await signInWithPassword(email, password);
    if (refused !== null) return setRefusal(refused);
    router.push(to);
    router.refresh();
  });

  return (
    <div className="flex flex-col gap-8">
      <DoorHeading title={t("title")}>{t("lead")}</DoorHeading>
      {refusal === null ? null : (
        <Callout tone="bad" live="alert" title={t("refused")}>
          {t(`failures.${failureKey(refusal)}`)}
        </Callout>
      )}
      {/* A press before the script is there sends the form itself: as POST nothing typed lands in an address. */}
      <form method="post" className="flex flex-col gap-5" noValidate onSubmit={(event) => void submit(event)}>
        <Controller
          control={form.control}
          name="email"
          render={({ field, fieldState }) => (
            <TextField
              label={t("email")}
              type="email"
              autoComplete="username"
              {...field}
              {...(fieldState.error ? { errorMessage: t("email-missing") } : {})}
            />
          )}
        />
        <Controller
          control={form.control}
          name="password"
          render={({ field, fieldState }) => (
            <TextField
              label={t("password")}
              type="password"
              autoComplete="current-password"
              {...field}
              {...(fieldState.error ? { errorMessage: t("password-missing") } : {})}
            />
          )}
        />
        <Button type="submit" tone="primary" isPending={form.formState.isSubmitting}>
          {t("submit")}
        </Button>
      </form>
      {providers.length === 0 ? null : (
        <div className="flex flex-col gap-3">
          {providers.map((provider) => (
            <Button
              key={provider.id}
              tone="secondary"
              onPress={() => void signInWithProvider(provider.id, to)}
            >
              {t("with-provider", { provider: provider.name })}
            </Button>
          ))}
        </div>
      )}
      <p className="text-muted text-sm">
        {t("no-account")} <TextLink href={`/sign-up?to=${encodeURIComponent(to)}`}>{t("sign-up")}</TextLink>
      </p>
    </div>
  );
}

function failureKey(refusal: string): string {
  if (refusal === "unreachable") return "unreachable";
  const known = knownFailures.find((code) => refusal.includes(code));
  return known ? known.replace("access.", "") : "wrong";
}
