import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { formatShare } from "@/components/ui/charts/format-number";
import { ColourDot } from "@/components/ui/colour-dot";
import { segmentColour } from "@/components/ui/segment-colour";
import type { ReportedQuality } from "@/lib/domain/segmentation/typing/typing-report";
import type { SegmentOfTool } from "./built-tool";
import { SegmentRecall } from "./segment-recall";

interface Props {
  readonly quality: ReportedQuality;
  /** In the tool's order. */
  readonly segments: readonly SegmentOfTool[];
}

/** Right is shaded in the accent, wrong in the warning colour, the more the larger the share of the row. */
const shade = (share: number, isRight: boolean): string =>
  `color-mix(in oklab, var(--chart-${isRight ? "positive" : "negative"}) ${Math.round(share * 52)}%, var(--surface))`;

/** Where people of each segment are placed, and in words how well each is recognised. */
export function ConfusionCard({ quality, segments }: Props) {
  const t = useTranslations("typing.confusion");
  const format = useFormatter();
  const locale = useLocale();
  return (
    <Card title={t("title")} description={t("description")}>
      <div
        role="region"
        aria-label={t("title")}
        tabIndex={0}
        className="scrollbar-quiet relative max-w-full overflow-x-auto print:overflow-visible"
      >
        <table className="w-full border-separate border-spacing-0.5 text-sm tabular-nums">
          <caption className="sr-only">{t("description")}</caption>
          <thead>
            <tr className="text-muted align-bottom">
              <th scope="col" className="bg-surface sticky left-0 py-1.5 pr-3 text-left text-xs font-medium">
                {t("belongs")}
              </th>
              {segments.map(({ id, name, colour }) => (
                <th
                  key={id}
                  scope="col"
                  className="max-w-32 min-w-16 px-2 py-1.5 text-right text-xs font-medium text-pretty"
                >
                  {name}
                  <span
                    className="mt-1 block h-1 rounded-full"
                    style={{ background: segmentColour(colour) }}
                  />
                </th>
              ))}
              <th scope="col" className="px-2 py-1.5 text-right text-xs font-medium">
                {t("base")}
              </th>
            </tr>
          </thead>
          <tbody>
            {segments.map(({ id, name, colour }, row) => {
              const counts = quality.confusion[row] ?? [];
              const people = counts.reduce((sum, count) => sum + count, 0);
              return (
                <tr key={id}>
                  <th
                    scope="row"
                    className="bg-surface text-ink sticky left-0 max-w-40 min-w-28 py-1.5 pr-3 text-left font-normal text-pretty"
                  >
                    <ColourDot index={colour} /> {name}
                  </th>
                  {segments.map(({ id: column }, at) => {
                    const share = people === 0 ? NaN : (counts[at] ?? 0) / people;
                    return (
                      <td
                        key={column}
                        className="text-ink rounded-xs px-2 py-1.5 text-right"
                        style={{ background: people === 0 ? "transparent" : shade(share, at === row) }}
                      >
                        {formatShare(share, locale)}
                      </td>
                    );
                  })}
                  <td className="text-muted px-2 py-1.5 text-right">{format.number(people)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="text-muted mt-2.5 text-xs">{t("note")}</p>
      <SegmentRecall quality={quality} segments={segments} />
    </Card>
  );
}
