"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Action } from "@/components/action-outcome";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { Select } from "@/components/ui/select";
import type { BaseQuestion } from "@/lib/domain/segmentation/segmentation-plan";
import { useSegmentationRequest } from "./use-segmentation-request";

interface Props {
  readonly surveyId: string;
  readonly questions: readonly BaseQuestion[];
  readonly request: Action<{ segmentationId: string }>;
}

/** The benefit someone seeks comes first, then other questions meant to form segments. */
const bestFirst = (questions: readonly BaseQuestion[]) =>
  questions
    .filter(({ oneAnswer }) => oneAnswer)
    .map((question) => ({
      question,
      rank: question.dimension === "benefit-sought" ? 0 : question.role === "base" ? 1 : 2,
    }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ question }) => question);

/** One question, one click: each of its answers becomes a segment. */
export function OneQuestionForm({ surveyId, questions, request }: Props) {
  const t = useTranslations("segmentation.start");
  const offered = bestFirst(questions);
  const [itemId, setItemId] = useState(offered[0]?.itemId ?? null);
  const { isPending, refusal, start } = useSegmentationRequest(surveyId, request);
  const chosen = offered.find((question) => question.itemId === itemId);
  const variable = chosen?.variables[0];
  if (offered.length === 0) return null;
  return (
    <Card title={t("one-title")} description={t("one-lead")}>
      <div className="flex flex-col items-start gap-4">
        <Select
          className="w-full"
          label={t("one-question")}
          value={itemId}
          onChange={setItemId}
          options={offered.map((question) => ({ id: question.itemId, label: question.text }))}
        />
        {refusal === null ? null : (
          <Callout tone="bad" live="alert">
            {refusal}
          </Callout>
        )}
        <Button
          tone="primary"
          isPending={isPending}
          isDisabled={!variable}
          onPress={() => {
            if (!chosen || !variable) return;
            start(t("name-one", { question: chosen.text }), {
              method: "one-question",
              variableId: variable.id,
            });
          }}
        >
          {t("one-run")}
        </Button>
      </div>
    </Card>
  );
}
