import { useLocale, useTranslations } from "next-intl";
import { ChartFrame, type ChartWords } from "./chart-frame";
import { formatNumber, formatShare } from "./format-number";
import { Legend } from "./legend";
import { ShareStrip } from "./share-strip";

export interface NpsBarProps extends ChartWords {
  /** Counts of people. */
  detractors: number;
  passives: number;
  promoters: number;
}

/** Promoters minus detractors in points, −100 to 100; NaN without answers. */
export const npsScore = (detractors: number, passives: number, promoters: number): number => {
  const base = detractors + passives + promoters;
  return base === 0 ? NaN : ((promoters - detractors) / base) * 100;
};

/** The net promoter score with what it is made of. */
export function NpsBar({ detractors, passives, promoters, ...words }: NpsBarProps) {
  const t = useTranslations("shell.chart");
  const locale = useLocale();
  const base = detractors + passives + promoters;
  const score = npsScore(detractors, passives, promoters);
  const shown = Number.isNaN(score)
    ? "–"
    : new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay: "exceptZero" }).format(score);
  const parts = [
    { id: "detractors", label: t("detractors"), n: detractors, colour: "var(--chart-negative)" },
    { id: "passives", label: t("passives"), n: passives, colour: "var(--chart-quiet)" },
    { id: "promoters", label: t("promoters"), n: promoters, colour: "var(--chart-positive)" },
  ].map((part) => ({ ...part, share: base === 0 ? 0 : part.n / base }));
  return (
    <ChartFrame
      {...words}
      description={words.description ?? t("nps", { score: shown })}
      table={{
        head: [t("label"), t("share"), t("people")],
        rows: parts.map((part) => [
          part.label,
          formatShare(part.share, locale),
          formatNumber(part.n, locale),
        ]),
      }}
    >
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <span className="text-ink text-4xl font-semibold tracking-tight tabular-nums">{shown}</span>
        <div className="min-w-48 grow">
          <Legend parts={parts} />
          <ShareStrip parts={parts} locale={locale} />
        </div>
      </div>
    </ChartFrame>
  );
}
