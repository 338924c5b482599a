"use client";

import { useTranslations } from "next-intl";
import { Callout } from "@/components/ui/callout";
import type { SegmentationPlan } from "@/lib/domain/segmentation/segmentation-plan";
import { BasePicker } from "../base-picker";
import { proposedBase, questionsForGoal } from "./questions-for-goal";
import { StepFrame } from "./step-frame";
import { useDraft, type DraftPlace } from "./use-draft";

interface Props extends DraftPlace {
  readonly offer: SegmentationPlan;
}

/** Second step: which answers form the segments. */
export function BaseStep({ offer, ...place }: Props) {
  const t = useTranslations("segmentation.path.base");
  const { draft, change, goOn, isPending, isKept, refusal } = useDraft(place);
  const base = draft.base ?? proposedBase(offer.questions, draft.goal);
  const fitting = new Set(questionsForGoal(offer.questions, draft.goal).map(({ itemId }) => itemId));
  const ordered = [...offer.questions].sort(
    (a, b) => Number(fitting.has(b.itemId)) - Number(fitting.has(a.itemId)),
  );
  const describing = offer.questions.some(
    ({ dimension, variables }) =>
      (dimension === "demographic" || dimension === "geographic") &&
      variables.some(({ id }) => base.includes(id)),
  );
  const name = draft.name === "" ? proposedName(offer, base, t) : draft.name;
  return (
    <StepFrame
      title={t("title")}
      lead={t("lead")}
      note="finding-segments"
      refusal={refusal}
      isPending={isPending}
      isKept={isKept}
      isNextDisabled={base.length < 2}
      next={t("next")}
      onNext={() => goOn("check", { base: [...base], name: name.slice(0, 120) })}
      onBack={() => goOn("question", draft.base === null ? {} : { base: [...base] })}
    >
      <BasePicker
        questions={ordered}
        chosen={base}
        onChange={(chosen) => change({ base: [...chosen], name: "" })}
      />
      <p className="text-muted text-sm" aria-live="polite">
        {t("chosen", { count: base.length })}
      </p>
      {describing ? <Callout tone="warn">{t("describing")}</Callout> : null}
    </StepFrame>
  );
}

/** By the first of its questions. */
function proposedName(
  { questions }: SegmentationPlan,
  base: readonly string[],
  t: (key: "name", values: { first: string; more: number }) => string,
): string {
  const named = questions.filter(({ variables }) => variables.some(({ id }) => base.includes(id)));
  return t("name", { first: named[0]?.text ?? "", more: named.length - 1 });
}
