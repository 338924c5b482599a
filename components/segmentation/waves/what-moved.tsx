import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ColourDot } from "@/components/ui/colour-dot";
import { SimpleTable } from "@/components/ui/simple-table";
import { Stat } from "@/components/ui/stat";
import { StatRow } from "@/components/ui/stat-row";
import type { SeenComparison } from "@/lib/domain/segmentation/waves/waves-report";
import { MovedQuestions } from "./moved-questions";
import { usePValue } from "../use-p-value";

interface Props {
  readonly comparison: SeenComparison;
  readonly segments: readonly {
    readonly id: string;
    readonly name: string;
    readonly colour: number;
    readonly position: number;
  }[];
  /** Chooses who is compared. */
  readonly children: ReactNode;
}

/** Two groups of people against each other: segments, base questions, certainty, each with what chance alone would do. */
export function WhatMoved({ comparison, segments, children }: Props) {
  const t = useTranslations("waves.moved");
  const format = useFormatter();
  const pValue = usePValue();
  const { segments: shift, certaintyNow, certaintyThen, unclassifiedNow, unclassifiedThen } = comparison;
  const share = (value: number) => format.number(value, { style: "percent" });
  const decimal = (value: number) =>
    format.number(value, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  const isBeyondChance = (shift.test?.p ?? 1) < 0.05;
  return (
    <div className="flex flex-col gap-6">
      {children}
      <p className="text-muted text-sm">{t("bases", comparison.people)}</p>
      <StatRow>
        <Stat
          label={t("psi")}
          value={decimal(shift.psi)}
          detail={`${t("psi-band", { band: shift.band })}; ${t("expected", { value: decimal(shift.expectedWithoutChange) })}`}
          tone={shift.band === "shifted" && isBeyondChance ? "warn" : "ink"}
        />
        <Stat
          label={t("chi")}
          value={t(shift.test === null ? "chi-none" : isBeyondChance ? "chi-yes" : "chi-no")}
          detail={
            shift.test &&
            t("chi-detail", {
              statistic: format.number(shift.test.statistic, { maximumFractionDigits: 1 }),
              df: shift.test.df,
              p: pValue(shift.test.p),
            })
          }
        />
        {certaintyNow !== null && certaintyThen !== null ? (
          <Stat
            label={t("certainty")}
            value={share(certaintyNow)}
            detail={t("certainty-detail", { then: certaintyThen })}
          />
        ) : null}
        <Stat
          label={t("unclassified")}
          value={share(unclassifiedNow)}
          detail={t("unclassified-detail", { then: unclassifiedThen })}
        />
      </StatRow>
      <section className="flex flex-col gap-2">
        <h3 className="text-ink text-base font-semibold">{t("segments-title")}</h3>
        <SimpleTable
          label={t("segments-title")}
          head={[t("segment"), t("share-then"), t("share-now"), t("change")]}
          alignEnd={[1, 2, 3]}
          rows={segments.map(({ id, name, colour, position }) => {
            const { then = 0, now = 0 } = comparison.shares[position] ?? {};
            return [
              <span key={id}>
                <ColourDot index={colour} /> {name}
              </span>,
              share(then),
              share(now),
              t("points", { points: Math.round((now - then) * 100) }),
            ];
          })}
        />
      </section>
      <MovedQuestions comparison={comparison} />
      <p className="text-muted max-w-prose text-sm">{t("explain")}</p>
    </div>
  );
}
