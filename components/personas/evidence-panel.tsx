"use client";

import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Callout } from "@/components/ui/callout";
import { SidePanel } from "@/components/ui/side-panel";
import { segmentColour } from "@/components/ui/segment-colour";
import type { Evidence } from "@/lib/domain/personas/evidence";
import type { CardLine } from "./card-model";
import { ComparisonBar } from "./comparison-bar";
import { chance, effectWord, figure, plainNumber } from "./evidence-figures";

interface Props {
  readonly line: CardLine | null;
  readonly colour: number;
  readonly onClose: () => void;
}

/** What a sentence rests on: the question as it was read, the figures, the comparison, and how sure it is. */
export function EvidencePanel({ line, colour, onClose }: Props) {
  const t = useTranslations("personas.evidence");
  return (
    <SidePanel title={t("title")} isOpen={line !== null} onOpenChange={(open) => !open && onClose()}>
      {line && (
        <div className="flex flex-col gap-6">
          <blockquote
            className="prose-serif text-ink border-s-2 ps-3"
            style={{ borderColor: segmentColour(colour) }}
          >
            {line.text}
          </blockquote>
          {line.isWritten && <Callout tone="note">{t("written")}</Callout>}
          {line.evidence.map((evidence) => (
            <EvidenceDetail key={evidence.id} evidence={evidence} colour={colour} />
          ))}
        </div>
      )}
    </SidePanel>
  );
}

function EvidenceDetail({ evidence, colour }: { evidence: Evidence; colour: number }) {
  const t = useTranslations("personas.evidence");
  const locale = useLocale();
  const figureOf = (one: number) => figure(evidence, one, locale);
  const { count, base, asked, low, high, restBase, restValue, value, index, q, effect } = evidence;
  const isShare = evidence.statistic !== "mean";
  const { effectiveBase } = evidence;
  const here = effectiveBase === undefined ? "hereValue" : "hereWeighted";
  const rows: [string, string][] = [
    [t("asked"), t("askedValue", { asked, base })],
    isShare ? [t("here"), t(here, { count, base, share: figureOf(value) })] : [t("mean"), plainNumber(value)],
    [t("interval"), t("intervalValue", { low: figureOf(low), high: figureOf(high) })],
  ];
  if (effectiveBase !== undefined) {
    rows.push([t("effective"), t("effectiveValue", { people: Math.round(effectiveBase) })]);
  }
  if (evidence.quartiles) {
    const [lower, median, upper] = evidence.quartiles.map(plainNumber);
    rows.push([
      t("quartiles"),
      t("quartilesValue", { lower: lower ?? "", median: median ?? "", upper: upper ?? "" }),
    ]);
  }
  if (restBase > 0 && evidence.statistic !== "size") {
    rows.push([t("others"), t("othersValue", { value: figureOf(restValue), base: restBase })]);
    rows.push([t("difference"), differenceOf(evidence, t("points"))]);
    if (index !== null) rows.push([t("index"), String(Math.round(index))]);
    if (q !== null) rows.push([t("chance"), t("chanceValue", { q: chance(q) })]);
    rows.push([t("effect"), t(`effects.${effectWord(effect)}`, { size: Math.abs(effect).toFixed(2) })]);
  }
  return (
    <section className="flex flex-col gap-3">
      {evidence.statistic === "size" || evidence.statistic === "coverage" ? (
        <h3 className="text-ink text-base font-medium">{t(`about.${evidence.statistic}`)}</h3>
      ) : (
        <div>
          <p className="text-muted text-xs">{t("question")}</p>
          <h3 className="text-ink text-base font-medium">{evidence.wording}</h3>
          {evidence.statement !== undefined && <p className="text-ink text-base">{evidence.statement}</p>}
          {evidence.optionLabel !== undefined && evidence.form !== "yes" && (
            <p className="text-muted text-sm">{t("counted", { label: evidence.optionLabel })}</p>
          )}
        </div>
      )}
      {isShare && <ComparisonBar evidence={evidence} colour={colour} />}
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-sm">
        {rows.map(([label, text]) => (
          <div key={label} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd className="text-ink text-end tabular-nums">{text}</dd>
          </div>
        ))}
      </dl>
      <p>
        <Badge
          tone={evidence.confidence === "high" ? "good" : evidence.confidence === "low" ? "warn" : "neutral"}
        >
          {t(`confidence.${evidence.confidence}`)}
        </Badge>
      </p>
      {evidence.byConstruction && evidence.statistic !== "size" && (
        <p className="text-muted text-sm">{t("byConstruction")}</p>
      )}
    </section>
  );
}

function differenceOf(evidence: Evidence, points: string): string {
  const difference = evidence.value - evidence.restValue;
  const sign = difference > 0 ? "+" : difference < 0 ? "−" : "";
  if (evidence.statistic === "mean") return sign + plainNumber(Math.abs(difference));
  return `${sign}${Math.round(Math.abs(difference) * 100)}\u202f${points}`;
}
