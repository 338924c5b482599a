"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Action } from "@/components/action-outcome";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { useAction } from "@/components/use-action";

interface Props {
  readonly segmentationId: string;
  readonly segmentation: string;
  readonly toolId: string;
  readonly revision: number;
  readonly make: Action<{ surveyId: string }>;
}

/** One press: a draft with exactly the golden questions, then on to look it over. */
export function MakeShortSurvey({ segmentationId, segmentation, toolId, revision, make }: Props) {
  const t = useTranslations("typing.survey");
  const router = useRouter();
  const [surveyId] = useState(() => crypto.randomUUID());
  const { isPending, refusal, run } = useAction(make, t("unreachable"));
  const title = t("name", { segmentation }).slice(0, 200);
  return (
    <div className="flex flex-col items-start gap-3">
      {refusal === null ? null : (
        <Callout tone="bad" live="alert">
          {refusal}
        </Callout>
      )}
      <Button
        tone="primary"
        isPending={isPending}
        onPress={() =>
          void run({ segmentationId, toolId, revision, surveyId, title }, (made) =>
            router.push(`/surveys/${made.surveyId}/build`),
          )
        }
      >
        {t("make")}
      </Button>
    </div>
  );
}
