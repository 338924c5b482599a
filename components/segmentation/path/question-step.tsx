"use client";

import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { segmentationGoals, type SegmentationGoal } from "@/lib/domain/segmentation/segmentation-draft";
import type { BaseQuestion } from "@/lib/domain/segmentation/segmentation-plan";
import { questionsForGoal } from "./questions-for-goal";
import { StepFrame } from "./step-frame";
import { useDraft, type DraftPlace } from "./use-draft";

interface Props extends DraftPlace {
  readonly questions: readonly BaseQuestion[];
}

/** First step: what the segments are to tell. It decides which questions are proposed next. */
export function QuestionStep({ questions, ...place }: Props) {
  const t = useTranslations("segmentation.path.question");
  const { draft, change, goOn, isPending, isKept, refusal } = useDraft(place);
  return (
    <StepFrame
      title={t("title")}
      lead={t("lead")}
      note="finding-segments"
      refusal={refusal}
      isPending={isPending}
      isKept={isKept}
      next={t("next")}
      // Another goal proposes another base.
      onNext={() => goOn("base", draft.goal === place.plan.goal ? {} : { base: null })}
    >
      <RadioGroup
        look="cards"
        label={t("goal")}
        value={draft.goal}
        onChange={(goal) => change({ goal: goal as SegmentationGoal })}
        options={segmentationGoals.map((goal) => {
          const count = questionsForGoal(questions, goal).length;
          return {
            id: goal,
            label: t(`goals.${goal}`),
            description: `${t(`goals.${goal}-hint`)} ${t("questions", { count })}`,
            isDisabled: count === 0,
          };
        })}
      />
      <TextArea
        label={t("question")}
        description={t("question-hint")}
        isOptional
        value={draft.question}
        onChange={(question) => change({ question: question.slice(0, 500) })}
      />
    </StepFrame>
  );
}
