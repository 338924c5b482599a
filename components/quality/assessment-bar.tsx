"use client";

import { useEffect, useEffectEvent, useRef, useState, useTransition } from "react";
import { RefreshCw } from "lucide-react";
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
  readonly surveyId: string;
  readonly people: number;
  /** When, in words; null before the first assessment. */
  readonly asOf: string | null;
  readonly isOutOfDate: boolean;
  /** Responses that came in since. */
  readonly since: number;
  readonly task: {
    readonly id: string;
    readonly status: "queued" | "running" | "failed" | "cancelled";
  } | null;
  readonly actions: {
    readonly request: Action<{ readonly taskId: string }>;
    readonly cancel: Action<null>;
  } | null;
}

const isUnderWay = (task: Props["task"]): boolean => task?.status === "queued" || task?.status === "running";

/**
 * Says of when the assessment is and follows one under way. Opened out of date by somebody who may, it asks for a new one,
 * once: while answers keep coming in, the next is asked for by hand.
 */
export function AssessmentBar({ surveyId, people, asOf, isOutOfDate, since, task, actions }: Props) {
  const t = useTranslations("quality.assessment");
  const request = useAction(actions?.request ?? unavailable, t("unreachable"));
  const [asked, setAsked] = useState<string | null>(null);
  const [isRefreshing, startRefresh] = useTransition();
  const router = useRouter();
  const wasAsked = useRef(false);
  const followed = asked ?? (task && isUnderWay(task) ? task.id : null);
  const ask = () =>
    void request.run({ surveyId, taskId: crypto.randomUUID() }, ({ taskId }) => setAsked(taskId));
  const askOnce = useEffectEvent(() => {
    if (wasAsked.current || actions === null || !isOutOfDate || followed !== null || task !== null) return;
    wasAsked.current = true;
    ask();
  });
  useEffect(() => {
    askOnce();
  }, []);
  if (isRefreshing || request.isPending)
    return (
      <Card as="div">
        <ProgressBar label={t(isRefreshing ? "finishing" : "starting")} />
      </Card>
    );
  if (followed !== null)
    return (
      <Following
        key={followed}
        taskId={followed}
        people={people}
        cancel={actions?.cancel ?? null}
        onOver={() => {
          setAsked(null);
          startRefresh(() => router.refresh());
        }}
      />
    );
  const words = [
    asOf === null ? t("never") : t("asOf", { when: asOf }),
    ...(asOf !== null && isOutOfDate ? [t("outOfDate", { n: since })] : []),
    ...(task?.status === "failed" || task?.status === "cancelled" ? [t(task.status)] : []),
  ].join(" ");
  return (
    <div className="flex flex-col gap-3">
      {request.refusal !== null && (
        <Callout tone="bad" live="alert">
          {request.refusal}
        </Callout>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <p className="text-muted text-sm">{words}</p>
        {actions && (isOutOfDate || asOf === null) && (
          <Button size="small" icon={<RefreshCw />} onPress={ask}>
            {t(asOf === null ? "first" : "again")}
          </Button>
        )}
      </div>
    </div>
  );
}

const unavailable: Action<{ readonly taskId: string }> = () => Promise.reject(new Error("not offered"));

interface FollowingProps {
  readonly taskId: string;
  readonly people: number;
  readonly cancel: Action<null> | null;
  readonly onOver: () => void;
}

function Following({ taskId, people, cancel, onOver }: FollowingProps) {
  const t = useTranslations("quality.assessment");
  const stop = useAction(cancel ?? noCancel, t("unreachable"));
  const state = useTaskProgress(taskId, onOver);
  const { done, read } = state?.progress ?? {};
  const isReading = state?.status === "running" && typeof done === "number";
  return (
    <Card as="div">
      <div role="status" className="flex flex-col gap-3">
        <ProgressBar
          label={isReading ? t("reading", { read: Number(read ?? 0), people }) : t("waiting")}
          {...(isReading && { value: done, remaining: t("remaining", { share: done }) })}
        />
        <div className="flex flex-wrap items-center gap-3">
          <p className="text-muted grow text-sm">{t("leave")}</p>
          {cancel && (
            <Button size="small" isPending={stop.isPending} onPress={() => void stop.run({ taskId })}>
              {t("cancel")}
            </Button>
          )}
        </div>
        {stop.refusal !== null && (
          <Callout tone="bad" live="alert">
            {stop.refusal}
          </Callout>
        )}
      </div>
    </Card>
  );
}

const noCancel: Action<null> = () => Promise.reject(new Error("not offered"));
