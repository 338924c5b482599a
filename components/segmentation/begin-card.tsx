"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Action } from "@/components/action-outcome";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { useAction } from "@/components/use-action";
import { rulesAddress, stepAddress } from "./path/step-address";

interface Props {
  readonly surveyId: string;
  readonly way: "path" | "rules";
  readonly begin: Action<{ draftId: string }>;
}

/** The door to a way to segments that is prepared first: the guided path, or rules. */
export function BeginCard({ surveyId, way, begin }: Props) {
  const t = useTranslations("segmentation.start");
  const router = useRouter();
  const [draftId] = useState(() => crypto.randomUUID());
  const { isPending, refusal, run } = useAction(begin, t("unreachable"));
  const request = { surveyId, draftId, ...(way === "rules" ? { rules: {} } : {}) };
  const addressOf = (id: string) =>
    way === "rules" ? rulesAddress(surveyId, id) : stepAddress(surveyId, id, "question");
  return (
    <Card title={t(`begin.${way}-title`)} description={t(`begin.${way}-lead`)}>
      <div className="flex flex-col items-start gap-4">
        {refusal === null ? null : (
          <Callout tone="bad" live="alert">
            {refusal}
          </Callout>
        )}
        <Button
          tone={way === "path" ? "primary" : "secondary"}
          isPending={isPending}
          onPress={() => void run(request, (made) => router.push(addressOf(made.draftId)))}
        >
          {t(`begin.${way}`)}
        </Button>
      </div>
    </Card>
  );
}
