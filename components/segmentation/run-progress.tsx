"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent } from "react";
import type { Action } from "@/components/action-outcome";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { ProgressBar } from "@/components/ui/progress-bar";
import { useAction } from "@/components/use-action";
import { useTaskProgress, type TaskState } from "@/components/use-task-progress";

interface Props {
  readonly taskId: string;
  /** The number of segments is chosen; now people are placed. */
  readonly isPlacing: boolean;
  readonly cancel: Action<null> | null;
}

const doneOf = (state: TaskState | null): number | undefined => {
  const done = state?.progress["done"];
  return state?.progress["stage"] === "fitting" && typeof done === "number" ? done : undefined;
};

/** A run under way: what it does, how far it is, and the way to stop it. */
export function RunProgress({ taskId, isPlacing, cancel }: Props) {
  const t = useTranslations("segmentation.run");
  const router = useRouter();
  const state = useTaskProgress(taskId, () => router.refresh());
  const stage = isPlacing
    ? "placing"
    : state?.status !== "running"
      ? "waiting"
      : state.progress["stage"] === "fitting"
        ? "fitting"
        : "reading";
  const done = doneOf(state);
  const refresh = useEffectEvent(() => router.refresh());
  // Every twentieth brings what was found meanwhile onto the page.
  const step = done === undefined ? 0 : Math.floor(done * 20);
  useEffect(() => {
    if (step > 0) refresh();
  }, [step]);
  return (
    <Card title={t("title")}>
      <div className="flex flex-col items-start gap-5">
        <ProgressBar
          label={t(stage)}
          {...(done === undefined
            ? {}
            : { value: done, remaining: t("remaining", { percent: Math.round(done * 100) }) })}
        />
        <p className="text-muted text-sm">{t("leave")}</p>
        {cancel === null ? null : <CancelButton taskId={taskId} cancel={cancel} />}
      </div>
    </Card>
  );
}

function CancelButton({ taskId, cancel }: { readonly taskId: string; readonly cancel: Action<null> }) {
  const t = useTranslations("segmentation.run");
  const { isPending, refusal, run } = useAction(cancel, t("unreachable"));
  return (
    <>
      {refusal === null ? null : (
        <Callout tone="bad" live="alert">
          {refusal}
        </Callout>
      )}
      <Button isPending={isPending} onPress={() => void run({ taskId })}>
        {t("cancel")}
      </Button>
    </>
  );
}
