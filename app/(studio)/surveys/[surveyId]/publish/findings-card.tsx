"use client";

import { useTranslations } from "next-intl";
import { FindingList } from "@/components/questionnaire-builder/finding-list";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import type { Finding } from "@/lib/domain/questionnaire/finding";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";

interface Props {
  readonly surveyId: string;
  readonly findings: readonly Finding[];
  readonly questionnaire: Questionnaire;
}

/** What speaks against publishing, and what a careful colleague would mention. */
export function FindingsCard({ surveyId, findings, questionnaire }: Props) {
  const t = useTranslations("surveys.publish");
  const errors = findings.filter((one) => one.severity === "error");
  const advice = findings.filter((one) => one.severity === "advice");
  return (
    <Card title={t("findings")}>
      {findings.length === 0 && <Callout tone="good">{t("findingsClear")}</Callout>}
      {errors.length > 0 && (
        <Callout
          tone="bad"
          title={t("errorsTitle", { count: errors.length })}
          actions={
            <LinkButton href={`/surveys/${surveyId}/build`} size="small">
              {t("toBuild")}
            </LinkButton>
          }
        >
          <FindingList findings={errors} questionnaire={questionnaire} />
        </Callout>
      )}
      {advice.length > 0 && (
        <Disclosure
          summary={t("advice", { count: advice.length })}
          isOpen={errors.length === 0 && advice.length <= 5}
        >
          <FindingList findings={advice} questionnaire={questionnaire} />
        </Disclosure>
      )}
    </Card>
  );
}
