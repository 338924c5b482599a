"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Action } from "@/components/action-outcome";
import { useAction } from "@/components/use-action";
import { stepAddress } from "./step-address";
import type { DraftStep, SegmentationDraft } from "@/lib/domain/segmentation/segmentation-draft";

export interface DraftPlace {
  readonly surveyId: string;
  readonly draftId: string;
  readonly plan: SegmentationDraft;
  readonly revision: number;
  readonly save: Action<{ revision: number }>;
}

/** What becomes different, or how it follows from the draft as it is then. */
type Change = Partial<SegmentationDraft> | ((now: SegmentationDraft) => Partial<SegmentationDraft>);

/** What is changed in quick succession is saved once. */
const QUIET_MILLISECONDS = 600;

/**
 * A draft as this step changes it. Changes are saved as they are made, one save after the other, and what waits is saved on
 * leaving; `goOn` goes to another step once everything is saved, and stays where it could not be.
 */
export function useDraft({ surveyId, draftId, plan, revision, save }: DraftPlace) {
  const t = useTranslations("segmentation.start");
  const router = useRouter();
  const [draft, setDraft] = useState(plan);
  const [isKept, setKept] = useState(false);
  const latest = useRef({ plan, revision, queue: Promise.resolve(), timer: 0 });
  const going = useAction(save, t("unreachable"));
  const keeping = useAction(save, t("unreachable"));

  const inTurn = (by: typeof going, onDone?: () => void): void => {
    const state = latest.current;
    window.clearTimeout(state.timer);
    state.timer = 0;
    state.queue = state.queue.then(() =>
      by.run({ surveyId, draftId, revision: state.revision, plan: state.plan }, (saved) => {
        state.revision = saved.revision;
        onDone?.();
      }),
    );
  };
  // What was changed while a save was on its way is not saved by it.
  const keep = () => inTurn(keeping, () => setKept(latest.current.timer === 0));
  const change = (part: Change) => {
    const state = latest.current;
    state.plan = { ...state.plan, ...(typeof part === "function" ? part(state.plan) : part) };
    setDraft(state.plan);
    setKept(false);
    window.clearTimeout(state.timer);
    state.timer = window.setTimeout(keep, QUIET_MILLISECONDS);
  };
  const goOn = (step: DraftStep, part: Partial<SegmentationDraft> = {}) => {
    latest.current.plan = { ...latest.current.plan, ...part, step };
    inTurn(going, () => router.push(stepAddress(surveyId, draftId, step)));
  };
  const keepWhatWaits = useEffectEvent(() => {
    if (latest.current.timer !== 0) keep();
  });
  useEffect(() => () => keepWhatWaits(), []);
  return {
    draft,
    change,
    goOn,
    isPending: going.isPending,
    isKept,
    refusal: going.refusal ?? keeping.refusal,
  };
}
