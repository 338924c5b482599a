"use client";

import { useFormatter, useTranslations } from "next-intl";
import { SegmentVerdict } from "@/components/segmentation/segment/segment-verdict";
import { Card } from "@/components/ui/card";
import { ColourDot } from "@/components/ui/colour-dot";
import { SimpleTable } from "@/components/ui/simple-table";
import { TextLink } from "@/components/ui/text-link";
import type { SegmentWorth } from "@/lib/domain/segmentation/worth/worth-facts";

interface Props {
  readonly segmentationId: string;
  readonly segments: readonly SegmentWorth[];
  /** The amount values are of; null: no question says what people are worth. */
  readonly money: string | null;
}

/** How large each segment is and how much of the value it holds, with intervals. */
export function SizeTable({ segmentationId, segments, money }: Props) {
  const t = useTranslations("worth.size");
  const format = useFormatter();
  const percent = (share: number) => format.number(share, { style: "percent", maximumFractionDigits: 0 });
  const amount = (value: number) => format.number(value, { maximumFractionDigits: value < 100 ? 1 : 0 });
  const between = ({ low, high }: { low: number; high: number }) => (
    <span className="text-muted block text-xs whitespace-nowrap">{t("interval", { low, high })}</span>
  );
  return (
    <Card title={t("title")} description={money === null ? t("lead") : t("lead-money", { money })}>
      <SimpleTable
        label={t("title")}
        head={[
          t("segment"),
          t("people"),
          t("share"),
          ...(money === null ? [] : [t("value"), t("mean"), t("median"), t("index")]),
          t("verdict"),
        ]}
        alignEnd={money === null ? [1, 2] : [1, 2, 3, 4, 5, 6]}
        rows={segments.map((segment) => [
          <span key="name" className="flex items-baseline gap-2">
            <ColourDot index={segment.colour} />
            <TextLink href={`/segments/${segmentationId}/segment/${segment.id}`}>{segment.name}</TextLink>
          </span>,
          format.number(segment.people),
          <span key="share">
            {percent(segment.share)}
            {between(segment.interval)}
          </span>,
          ...(money === null
            ? []
            : segment.value === null
              ? ["–", "–", "–", "–"]
              : [
                  <span key="value">
                    {percent(segment.value.shareOfValue)}
                    {between(segment.value.interval)}
                  </span>,
                  amount(segment.value.mean),
                  amount(segment.value.median),
                  format.number(Math.round(segment.value.index)),
                ]),
          <span key="verdict" className="flex flex-wrap gap-1">
            <SegmentVerdict size={segment.people} share={segment.share} />
          </span>,
        ])}
      />
    </Card>
  );
}
