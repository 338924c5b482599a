"use client";

import { useEffect, useEffectEvent, useState } from "react";

export interface TaskState {
  readonly status: "queued" | "running" | "done" | "failed" | "cancelled";
  readonly progress: Readonly<Record<string, unknown>>;
}

const askEvery = 700;

/** Follows a task until it is over, then calls `onOver` once. A failed question is asked again. */
export function useTaskProgress(taskId: string, onOver: (state: TaskState) => void): TaskState | null {
  const [state, setState] = useState<TaskState | null>(null);
  const over = useEffectEvent(onOver);
  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      const answer = await fetch(`/api/tasks/${taskId}`, { signal: stop.signal, cache: "no-store" }).catch(
        () => null,
      );
      const now = answer?.ok ? ((await answer.json()) as TaskState) : null;
      if (stop.signal.aborted) return;
      if (now) setState(now);
      if (now && now.status !== "queued" && now.status !== "running") return over(now);
      timer = setTimeout(() => void ask(), askEvery);
    };
    void ask();
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [taskId]);
  return state;
}
