"use client";

import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import type { Action } from "@/components/action-outcome";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { useAction } from "@/components/use-action";
import type { DraftStep } from "@/lib/domain/segmentation/segmentation-draft";
import { stepAddress } from "./step-address";

export interface BegunDraft {
  readonly id: string;
  readonly name: string;
  readonly step: DraftStep;
  readonly updatedAt: Date;
}

interface Props {
  readonly surveyId: string;
  readonly drafts: readonly BegunDraft[];
  readonly begin: Action<{ draftId: string }>;
  readonly discard: Action<null>;
}

/** The door to the guided path, and what was begun and left. */
export function FindGroupsCard({ surveyId, drafts, begin, discard }: Props) {
  const t = useTranslations("segmentation.path");
  const tStart = useTranslations("segmentation.start");
  const format = useFormatter();
  const router = useRouter();
  const [draftId] = useState(() => crypto.randomUUID());
  const { isPending, refusal, run } = useAction(begin, tStart("unreachable"));
  const gone = useAction(discard, tStart("unreachable"));
  return (
    <Card title={tStart("lca-title")} description={t("door")}>
      <div className="flex flex-col items-start gap-4">
        {(refusal ?? gone.refusal) === null ? null : (
          <Callout tone="bad" live="alert">
            {refusal ?? gone.refusal}
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
        {drafts.length === 0 ? null : (
          <div className="w-full">
            <h3 className="text-ink text-sm font-medium">{t("begun")}</h3>
            <ul className="divide-line mt-1 divide-y">
              {drafts.map((draft) => (
                <li key={draft.id} className="flex flex-wrap items-center justify-between gap-x-4 py-2">
                  <TextLink href={stepAddress(surveyId, draft.id, draft.step)}>
                    {draft.name || t("unnamed", { when: format.relativeTime(draft.updatedAt) })}
                  </TextLink>
                  <Button
                    size="small"
                    tone="quiet"
                    onPress={() => void gone.run({ surveyId, draftId: draft.id }, () => router.refresh())}
                  >
                    {t("discard")}
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Card>
  );
}
