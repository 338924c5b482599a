"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { Action } from "@/components/action-outcome";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { ProgressBar } from "@/components/ui/progress-bar";
import { useAction } from "@/components/use-action";
import { useTaskProgress } from "@/components/use-task-progress";

interface Props {
  readonly taskId: string;
  readonly cancel: Action<null> | null;
}

/** The search for golden questions under way: what it does, how far it is, and the way to stop it. */
export function TypingProgress({ taskId, cancel }: Props) {
  const t = useTranslations("typing.progress");
  const router = useRouter();
  const state = useTaskProgress(taskId, () => router.refresh());
  const done = state?.progress["done"];
  const isLearning = state?.progress["stage"] === "learning" && typeof done === "number";
  const stage = state?.status !== "running" ? "waiting" : isLearning ? "learning" : "reading";
  return (
    <Card title={t("title")}>
      <div className="flex flex-col items-start gap-5">
        <ProgressBar
          label={t(stage)}
          {...(isLearning
            ? { value: done, remaining: t("remaining", { percent: Math.round(done * 100) }) }
            : {})}
        />
        <p className="text-muted text-sm">{t("leave")}</p>
        {cancel === null ? null : <CancelButton taskId={taskId} cancel={cancel} />}
      </div>
    </Card>
  );
}

function CancelButton({ taskId, cancel }: { readonly taskId: string; readonly cancel: Action<null> }) {
  const t = useTranslations("typing.progress");
  const router = useRouter();
  const { isPending, refusal, run } = useAction(cancel, t("unreachable"));
  return (
    <>
      {refusal === null ? null : (
        <Callout tone="bad" live="alert">
          {refusal}
        </Callout>
      )}
      <Button isPending={isPending} onPress={() => void run({ taskId }, () => router.refresh())}>
        {t("cancel")}
      </Button>
    </>
  );
}
