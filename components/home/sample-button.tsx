"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Action } from "@/components/action-outcome";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { ProgressBar } from "@/components/ui/progress-bar";
import { useAction } from "@/components/use-action";
import { useTaskProgress } from "@/components/use-task-progress";

interface Props {
  readonly workspaceId: string;
  readonly request: Action<{ taskId: string }>;
}

/** One button to the sample study; follows its making and then shows it. */
export function SampleButton({ workspaceId, request }: Props) {
  const t = useTranslations("shell.home");
  const [taskId, setTaskId] = useState<string | null>(null);
  const { isPending, refusal, run } = useAction(request, t("unreachable"));
  if (taskId !== null) return <SampleProgress taskId={taskId} again={() => setTaskId(null)} />;
  return (
    <div className="flex flex-col items-start gap-3">
      {refusal === null ? null : (
        <Callout tone="bad" live="alert">
          {refusal}
        </Callout>
      )}
      <Button
        isPending={isPending}
        onPress={() =>
          void run({ workspaceId, taskId: crypto.randomUUID() }, (asked) => setTaskId(asked.taskId))
        }
      >
        {t("sample-action")}
      </Button>
    </div>
  );
}

function SampleProgress({ taskId, again }: { readonly taskId: string; readonly again: () => void }) {
  const t = useTranslations("shell.home");
  const router = useRouter();
  const state = useTaskProgress(taskId, () => router.refresh());
  const done = state?.progress["done"];
  if (state?.status === "failed") {
    return (
      <div className="flex flex-col items-start gap-3">
        <Callout tone="bad" live="alert">
          {t("sample-failed")}
        </Callout>
        <Button onPress={again}>{t("sample-action")}</Button>
      </div>
    );
  }
  return <ProgressBar label={t("sample-working")} {...(typeof done === "number" ? { value: done } : {})} />;
}
