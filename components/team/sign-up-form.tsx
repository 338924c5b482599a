"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Controller, useForm } from "react-hook-form";
import { z } from "zod";
import type { Action } from "@/components/action-outcome";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { TextField } from "@/components/ui/text-field";
import { TextLink } from "@/components/ui/text-link";
import { DoorHeading } from "./door-heading";

interface Props {
  readonly to: string;
  readonly openAccount: Action<{ userId: string }>;
  readonly signInWithPassword: (email: string, password: string) => Promise<string | null>;
}

const fields = z.object({
  name: z.string().trim().min(1, "name-missing").max(120, "name-too-long"),
  email: z.email("email-malformed"),
  password: z.string().min(10, "password-short").max(200, "password-long"),
});

type Field = keyof z.infer<typeof fields>;

export function SignUpForm({ to, openAccount, signInWithPassword }: Props) {
  const t = useTranslations("teams.sign-up");
  const tFields = useTranslations("teams.fields");
  const router = useRouter();
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm({
    resolver: zodResolver(fields),
    defaultValues: { name: "", email: "", password: "" },
  });

  const submit = form.handleSubmit(async (given) => {
    setRefusal(null);
    const outcome = await openAccount(given).catch(() => null);
    if (!outcome) return setRefusal(t("unreachable"));
    if (!outcome.ok) {
      for (const { path, message } of outcome.problems) {
        const [field] = path;
        if (typeof field === "string" && field in given)
          form.setError(field as Field, { type: "server", message });
        else setRefusal(message);
      }
      return;
    }
    await signInWithPassword(given.email, given.password);
    router.push(to);
    router.refresh();
  });

  const errorOf = (error: { type?: string; message?: string } | undefined) =>
    error?.message ? { errorMessage: error.type === "server" ? error.message : tFields(error.message) } : {};

  return (
    <div className="flex flex-col gap-8">
      <DoorHeading title={t("title")}>{t("lead")}</DoorHeading>
      {refusal === null ? null : (
        <Callout tone="bad" live="alert">
          {refusal}
        </Callout>
      )}
      {/* A press before the script is there sends the form itself: as POST nothing typed lands in an address. */}
      <form method="post" className="flex flex-col gap-5" noValidate onSubmit={(event) => void submit(event)}>
        <Controller
          control={form.control}
          name="name"
          render={({ field, fieldState }) => (
            <TextField
              label={t("name")}
              description={t("name-hint")}
              autoComplete="name"
              {...field}
              {...errorOf(fieldState.error)}
            />
          )}
        />
        <Controller
          control={form.control}
          name="email"
          render={({ field, fieldState }) => (
            <TextField
              label={t("email")}
              type="email"
              autoComplete="email"
              {...field}
              {...errorOf(fieldState.error)}
            />
          )}
        />
        <Controller
          control={form.control}
          name="password"
          render={({ field, fieldState }) => (
            <TextField
              label={t("password")}
              description={t("password-hint")}
              type="password"
              autoComplete="new-password"
              {...field}
              {...errorOf(fieldState.error)}
            />
          )}
        />
        <Button type="submit" tone="primary" isPending={form.formState.isSubmitting}>
          {t("submit")}
        </Button>
      </form>
      <p className="text-muted text-sm">
        {t("has-account")} <TextLink href={`/sign-in?to=${encodeURIComponent(to)}`}>{t("sign-in")}</TextLink>
      </p>
    </div>
  );
}
