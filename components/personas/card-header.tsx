"use client";

import type { ReactNode } from "react";
import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { fewestPeople, viablePeople } from "@/lib/domain/personas/evidence";
import { CardFieldView } from "./card-field";
import { useCard } from "./card-context";
import { Portrait } from "./portrait";
import { StatusMenu } from "./status-menu";
import { statusTone } from "./status-tone";
import { VersionPanel } from "./version-panel";

/** Portrait, name, one sentence and size, with the card's state and what can be done with it. */
export function CardHeader({ extraActions }: { extraActions?: ReactNode }) {
  const t = useTranslations("personas.card");
  const format = useFormatter();
  const { persona } = useCard();
  const { segment, segmentation, survey } = persona;
  return (
    <header className="flex flex-col gap-5 sm:flex-row sm:gap-8 print:flex-row print:gap-5">
      <Portrait
        seed={segment.id}
        colour={segment.colour}
        className="size-28 shrink-0 sm:size-40 print:size-24"
      />
      <div className="flex min-w-0 grow flex-col gap-2.5">
        <div className="flex flex-wrap items-center gap-2">
          <Badge tone={statusTone[persona.status]}>{t(`status.${persona.status}`)}</Badge>
          {survey.isSample && <Badge tone="accent">{t("sample")}</Badge>}
          {segment.size < viablePeople && segment.size >= fewestPeople && (
            <Badge tone="warn">{t("exploratory")}</Badge>
          )}
          <span className="ms-auto flex flex-wrap items-center gap-2 print:hidden">
            <VersionPanel />
            {persona.mayEdit && <StatusMenu />}
            {extraActions}
          </span>
        </div>
        <CardFieldView fieldKey="name" look="name" />
        <CardFieldView fieldKey="tagline" look="tagline" />
        <CardFieldView fieldKey="size" look="size" />
        <p className="text-muted text-sm">
          {t("from", {
            segment: segment.name,
            segmentation: segmentation.name,
            survey: survey.title,
            date: format.dateTime(new Date(persona.dataAsOf), { dateStyle: "long" }),
          })}
        </p>
      </div>
    </header>
  );
}
