import { useLocale, useTranslations } from "next-intl";
import { ChartFrame, type ChartWords } from "./chart-frame";
import { formatNumber, formatShare } from "./format-number";
import { Legend } from "./legend";
import { ShareStrip } from "./share-strip";

export interface ShareBarProps extends ChartWords {
  parts: readonly { id: string; label: string; share: number; n?: number; colour: string }[];
  /** Hides the names of the parts where they stand beside the bar anyway. */
  hasLegend?: boolean;
}

/** How one whole divides, in one line. */
export function ShareBar({ parts, hasLegend = true, ...words }: ShareBarProps) {
  const t = useTranslations("shell.chart");
  const locale = useLocale();
  return (
    <ChartFrame
      {...words}
      table={{
        head: [t("label"), t("share"), t("people")],
        rows: parts.map((part) => [
          part.label,
          formatShare(part.share, locale),
          part.n === undefined ? "–" : formatNumber(part.n, locale),
        ]),
      }}
    >
      {hasLegend && <Legend parts={parts} />}
      <ShareStrip parts={parts} locale={locale} />
    </ChartFrame>
  );
}
