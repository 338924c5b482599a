"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { LorenzChart } from "@/components/ui/charts/lorenz-chart";
import { Select } from "@/components/ui/select";
import { UntilReady } from "@/components/until-ready";
import type { MoneyFacts } from "@/lib/domain/segmentation/worth/worth-facts";

interface Props {
  readonly money: MoneyFacts | null;
  /** The worker is at it: there are very many people. */
  readonly isReckoning: boolean;
  readonly chosen: string | null;
  readonly questions: readonly { readonly id: string; readonly label: string }[];
  /** null: the reader may not choose. */
  readonly onChoose: ((variableId: string | null) => void) | null;
}

const none = "none";

/** How unevenly value is spread over people; which number says what a person is worth is for the team to say. */
export function ValueSpread({ money, isReckoning, chosen, questions, onChoose }: Props) {
  const t = useTranslations("worth.value");
  const format = useFormatter();
  const label = questions.find(({ id }) => id === chosen)?.label ?? "";
  return (
    <Card title={t("title")}>
      <div className="flex flex-col gap-5">
        {questions.length === 0 ? (
          <p className="text-muted max-w-prose">{t("not-asked")}</p>
        ) : (
          <>
            {chosen === null ? <p className="text-muted max-w-prose">{t("not-chosen")}</p> : null}
            {onChoose === null ? null : (
              <Select
                label={t("question")}
                value={chosen ?? none}
                onChange={(id) => onChoose(id === none ? null : id)}
                options={[
                  { id: none, label: t("none") },
                  ...questions.map(({ id, label: text }) => ({ id, label: text })),
                ]}
                className="max-w-xl"
              />
            )}
          </>
        )}
        {chosen === null ? null : isReckoning ? (
          <UntilReady>{t("reckoning-many")}</UntilReady>
        ) : money === null || money.variableId !== chosen ? (
          <p className="text-muted max-w-prose">{money === null ? t("no-amount") : t("reckoning")}</p>
        ) : (
          <LorenzChart
            title={t("finding", { share: money.topFifth, people: money.peopleOfEighty })}
            points={money.curve}
            top={{ people: 0.2, value: money.topFifth }}
            valueLabel={label}
            isDownloadable
            note={t("note", {
              gini: format.number(money.gini, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
              people: money.people,
              cut: money.cut,
              low: format.number(money.low, { maximumFractionDigits: 2 }),
              high: format.number(money.high, { maximumFractionDigits: 2 }),
            })}
          />
        )}
      </div>
    </Card>
  );
}
