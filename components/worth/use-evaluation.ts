"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Action } from "@/components/action-outcome";
import type { SegmentEvaluation } from "@/lib/domain/segmentation/worth/segment-evaluation";
import { begin, change, redo, undo, type EvaluationHistory } from "./evaluation-history";
import { createEvaluationSaver, type EvaluationSaver, type SaveState } from "./evaluation-saver";

interface Options {
  readonly segmentationId: string;
  /** What is stored, or what it begins as. */
  readonly stored: SegmentEvaluation;
  /** 0: nothing is stored yet. */
  readonly revision: number;
  readonly save: Action<{ revision: number }> | null;
}

/** How long changes of one gesture belong together. */
const gesturePause = 1_000;

/** An evaluation that saves itself a moment after every change, with undo and redo. */
export function useEvaluation({ segmentationId, stored, revision, save }: Options) {
  const router = useRouter();
  const [history, setHistory] = useState<EvaluationHistory>(() => begin(stored));
  const [state, setState] = useState<SaveState>({ at: "saved" });
  const saver = useRef<EvaluationSaver>(null);
  const gestureTimer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const refresh = useEffectEvent(() => router.refresh());
  const first = useEffectEvent(() => revision);
  const send = useEffectEvent((content: SegmentEvaluation, base: number) =>
    save
      ? save({ segmentationId, revision: base, content })
      : Promise.reject(new Error("who only reads saves nothing")),
  );
  const isOn = save !== null;

  // One saver for as long as the page is open: every refresh brings another `save`, and a saver begun anew in the middle of
  // a drag would not know of the revision the one before it has just made.
  useEffect(() => {
    if (!isOn) return undefined;
    const opened = createEvaluationSaver({
      revision: first(),
      save: (content, base) => send(content, base),
      onState: setState,
      onSettled: () => refresh(),
    });
    saver.current = opened;
    const leave = (event: BeforeUnloadEvent) => {
      if (opened.hasUnsaved()) event.preventDefault();
    };
    window.addEventListener("beforeunload", leave);
    return () => {
      window.removeEventListener("beforeunload", leave);
      opened.stop();
    };
  }, [isOn, segmentationId]);

  const settle = (next: EvaluationHistory) => {
    setHistory(next);
    if (next.present !== history.present) saver.current?.changed(next.present);
  };

  return {
    content: history.present,
    state,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    /** `gesture`: changes of the same name within a moment are one step. */
    set: (present: SegmentEvaluation, gesture: string | null = null) => {
      settle(change(history, present, gesture));
      clearTimeout(gestureTimer.current);
      gestureTimer.current = setTimeout(() => setHistory((now) => ({ ...now, gesture: null })), gesturePause);
    },
    undo: () => settle(undo(history)),
    redo: () => settle(redo(history)),
    /** Ends a conflict: goes on from what is stored now, or saves over it. */
    resolve: (keep: "mine" | "theirs") => {
      if (keep === "theirs") setHistory(begin(stored));
      saver.current?.continueFrom(revision, keep === "mine" ? history.present : null);
    },
  };
}
