"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Action } from "@/components/action-outcome";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { useAction } from "@/components/use-action";
import { stepAddress } from "./step-address";

interface Props {
  readonly surveyId: string;
  readonly begin: Action<{ draftId: string }>;
}

/** The door to the guided path. */
export function FindGroupsCard({ surveyId, begin }: Props) {
  const t = useTranslations("segmentation.path");
  const tStart = useTranslations("segmentation.start");
  const router = useRouter();
  const [draftId] = useState(() => crypto.randomUUID());
  const { isPending, refusal, run } = useAction(begin, tStart("unreachable"));
  return (
    <Card title={tStart("lca-title")} description={t("door")}>
      <div className="flex flex-col items-start gap-4">
        {refusal === null ? null : (
          <Callout tone="bad" live="alert">
            {refusal}
          </Callout>
        )}
        <Button
          tone="primary"
          isPending={isPending}
          onPress={() =>
            void run({ surveyId, draftId }, (made) =>
              router.push(stepAddress(surveyId, made.draftId, "question")),
            )
          }
        >
          {t("begin")}
        </Button>
      </div>
    </Card>
  );
}
