"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Action } from "@/components/action-outcome";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { TextField } from "@/components/ui/text-field";
import { useAction } from "@/components/use-action";

export function NewWorkspaceForm({ create }: { readonly create: Action<{ workspaceId: string }> }) {
  const t = useTranslations("teams.workspace");
  const router = useRouter();
  // Made once, so that a second press of the button makes no second workspace.
  const [id] = useState(() => crypto.randomUUID());
  const [name, setName] = useState("");
  const { isPending, refusal, run } = useAction(create, t("unreachable"));
  return (
    <Card title={t("create-title")} description={t("create-lead")}>
      <form
        className="flex flex-col items-start gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void run({ id, name }, () => {
            router.push("/");
            router.refresh();
          });
        }}
      >
        <TextField
          className="w-full"
          label={t("name")}
          value={name}
          onChange={setName}
          {...(refusal === null ? {} : { errorMessage: refusal })}
        />
        <Button type="submit" tone="primary" isPending={isPending}>
          {t("create")}
        </Button>
      </form>
    </Card>
  );
}
