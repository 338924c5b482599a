"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Action } from "@/components/action-outcome";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { useAction } from "@/components/use-action";
import { rulesAddress } from "../path/step-address";

interface Props {
  readonly surveyId: string;
  readonly begin: Action<{ draftId: string }>;
}

/** The door to segments by rules. */
export function WriteRulesCard({ surveyId, begin }: Props) {
  const t = useTranslations("rules");
  const router = useRouter();
  const [draftId] = useState(() => crypto.randomUUID());
  const { isPending, refusal, run } = useAction(begin, t("unreachable"));
  return (
    <Card title={t("door-title")} description={t("door-lead")}>
      <div className="flex flex-col items-start gap-4">
        {refusal === null ? null : (
          <Callout tone="bad" live="alert">
            {refusal}
          </Callout>
        )}
        <Button
          isPending={isPending}
          onPress={() =>
            void run({ surveyId, draftId, rules: {} }, (made) =>
              router.push(rulesAddress(surveyId, made.draftId)),
            )
          }
        >
          {t("door")}
        </Button>
      </div>
    </Card>
  );
}
