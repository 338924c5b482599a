"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Action } from "@/components/action-outcome";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-queue";
import { useAction } from "@/components/use-action";

interface Props {
  readonly workspaceId: string;
  readonly name: string;
  readonly mayRename: boolean;
  readonly rename: Action<null>;
}

export function WorkspaceForm({ workspaceId, name, mayRename, rename }: Props) {
  const t = useTranslations("teams.workspace");
  const [typed, setTyped] = useState(name);
  const { isPending, refusal, run } = useAction(rename, t("unreachable"));
  return (
    <Card title={t("title")} description={t("description")}>
      <form
        className="flex flex-col items-start gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void run({ workspaceId, name: typed }, () => showToast({ message: t("saved"), tone: "good" }));
        }}
      >
        <TextField
          className="w-full"
          label={t("name")}
          value={typed}
          onChange={setTyped}
          isDisabled={!mayRename}
          {...(refusal === null ? {} : { errorMessage: refusal })}
        />
        {mayRename ? (
          <Button type="submit" tone="primary" isPending={isPending} isDisabled={typed.trim() === name}>
            {t("save")}
          </Button>
        ) : null}
      </form>
    </Card>
  );
}
