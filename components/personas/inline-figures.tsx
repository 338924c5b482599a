"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Evidence } from "@/lib/domain/personas/evidence";
import { chance, figure } from "./evidence-figures";

/** The figures of a sentence in one line, for readers who want them in sight. */
export function InlineFigures({ evidence }: { evidence: readonly Evidence[] }) {
  const t = useTranslations("personas.evidence");
  const locale = useLocale();
  const [first] = evidence;
  if (!first || first.statistic === "size") return null;
  const parts = [
    t("inlineInterval", { low: figure(first, first.low, locale), high: figure(first, first.high, locale) }),
    ...(first.index === null ? [] : [t("inlineIndex", { index: Math.round(first.index) })]),
    ...(first.q === null ? [] : [`q ${chance(first.q)}`]),
    t("inlineBase", { base: first.base }),
    ...(first.effectiveBase === undefined
      ? []
      : [t("inlineEffective", { people: Math.round(first.effectiveBase) })]),
  ];
  return (
    <span className="text-muted block font-sans text-xs leading-5 tabular-nums">{parts.join(" · ")}</span>
  );
}
