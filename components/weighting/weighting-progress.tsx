"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { ProgressBar } from "@/components/ui/progress-bar";
import { useTaskProgress } from "@/components/use-task-progress";

/** Weighting under way, and where it is. */
export function WeightingProgress({ taskId }: { readonly taskId: string }) {
  const t = useTranslations("weighting.run");
  const router = useRouter();
  const state = useTaskProgress(taskId, () => router.refresh());
  const stage =
    state?.status !== "running" ? "waiting" : state.progress["stage"] === "writing" ? "writing" : "weighing";
  return (
    <Card title={t("title")}>
      <div className="flex flex-col gap-3">
        <ProgressBar label={t(stage)} />
        <p className="text-muted text-sm">{t("leave")}</p>
      </div>
    </Card>
  );
}
