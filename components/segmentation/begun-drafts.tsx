"use client";

import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import type { Action } from "@/components/action-outcome";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { useAction } from "@/components/use-action";
import type { DraftStep } from "@/lib/domain/segmentation/segmentation-draft";
import { rulesAddress, stepAddress } from "./path/step-address";

export interface BegunDraft {
  readonly id: string;
  readonly name: string;
  readonly step: DraftStep;
  readonly isByRules: boolean;
  readonly updatedAt: Date;
}

interface Props {
  readonly surveyId: string;
  readonly drafts: readonly BegunDraft[];
  readonly discard: Action<null>;
  readonly now: Date;
}

/** Segmentations begun and not made: to be taken up, or discarded. */
export function BegunDrafts({ surveyId, drafts, discard, now }: Props) {
  const t = useTranslations("segmentation.path");
  const tStart = useTranslations("segmentation.start");
  const tRules = useTranslations("rules");
  const format = useFormatter();
  const router = useRouter();
  const { refusal, run } = useAction(discard, tStart("unreachable"));
  const nameOf = ({ name, isByRules, updatedAt }: BegunDraft) => {
    const said = name || t("unnamed", { when: format.relativeTime(updatedAt, now) });
    return isByRules ? tRules("begun", { name: said }) : said;
  };
  return (
    <Card title={t("begun")}>
      {refusal === null ? null : (
        <Callout tone="bad" live="alert">
          {refusal}
        </Callout>
      )}
      <ul className="divide-line divide-y">
        {drafts.map((draft) => (
          <li key={draft.id} className="flex flex-wrap items-center justify-between gap-x-4 py-2">
            <TextLink
              href={
                draft.isByRules
                  ? rulesAddress(surveyId, draft.id)
                  : stepAddress(surveyId, draft.id, draft.step)
              }
            >
              {nameOf(draft)}
            </TextLink>
            <Button
              size="small"
              tone="quiet"
              onPress={() => void run({ surveyId, draftId: draft.id }, () => router.refresh())}
            >
              {t("discard")}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
