"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
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

/** A draft as this step changes it; `goOn` saves it and goes to another step, and stays where it could not be saved. */
export function useDraft({ surveyId, draftId, plan, revision, save }: DraftPlace) {
  const t = useTranslations("segmentation.start");
  const router = useRouter();
  const [draft, setDraft] = useState(plan);
  const [saved, setSaved] = useState(revision);
  const { isPending, refusal, run } = useAction(save, t("unreachable"));
  const change = (part: Partial<SegmentationDraft>) => setDraft((now) => ({ ...now, ...part }));
  const goOn = (step: DraftStep, part: Partial<SegmentationDraft> = {}) =>
    void run(
      { surveyId, draftId, revision: saved, plan: { ...draft, ...part, step } },
      ({ revision: newer }) => {
        setSaved(newer);
        router.push(stepAddress(surveyId, draftId, step));
      },
    );
  return { draft, change, goOn, isPending, refusal };
}
