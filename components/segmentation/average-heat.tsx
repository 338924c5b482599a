import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { formatNumber } from "@/components/ui/charts/format-number";
import { HeatTable } from "@/components/ui/charts/heat-table";
import { EFFECT_LIMITS, effectLevel } from "@/components/ui/charts/shade";
import { TRAIT_RULES } from "@/lib/domain/segmentation/profile/trait-rules";
import { meanDistance } from "@/lib/domain/segmentation/segment-means";
import type { ReadMean } from "./read-segments";
import type { SegmentFacts } from "./segment-facts";

interface Props {
  readonly means: readonly ReadMean[];
  readonly segments: readonly SegmentFacts[];
  /** The numbers formed the segments. */
  readonly isBase: boolean;
}

/** Numbers by segment: their averages, and how far they are from everyone's. */
export function AverageHeat({ means, segments, isBase }: Props) {
  const t = useTranslations("segmentation.averages");
  const locale = useLocale();
  if (means.length === 0) return null;
  const ordered = [...segments].sort((a, b) => a.position - b.position);
  const distance = (mean: ReadMean, segment: number) =>
    (mean.answered[segment] ?? 0) < TRAIT_RULES.distinctivePeople ? null : meanDistance(mean, segment);
  const [furthest] = means
    .flatMap((mean) =>
      ordered.map((segment) => ({ mean, segment, far: distance(mean, segment.position) ?? 0 })),
    )
    .sort((a, b) => Math.abs(b.far) - Math.abs(a.far));
  const figure = (value: number | undefined) => formatNumber(value ?? Number.NaN, locale);
  return (
    <Card>
      <HeatTable
        level={2}
        title={
          furthest && Math.abs(furthest.far) >= TRAIT_RULES.distinctiveEffect
            ? t("title", {
                segment: furthest.segment.name,
                label: furthest.mean.label,
                value: figure(furthest.mean.bySegment[furthest.segment.position]),
                everyone: figure(furthest.mean.everyone),
              })
            : t("title-plain")
        }
        note={t(isBase ? "note-base" : "note", { people: TRAIT_RULES.distinctivePeople })}
        legend={{
          title: t("legend"),
          limits: [...EFFECT_LIMITS.map((limit) => -limit).reverse(), ...EFFECT_LIMITS].map((limit) =>
            formatNumber(limit, locale),
          ),
        }}
        columns={ordered.map(({ id, name, colour, size }) => ({ id, label: name, index: colour, n: size }))}
        rows={means.map((mean) => ({
          id: mean.id,
          label: mean.label,
          everyone: figure(mean.everyone),
          cells: ordered.map(({ position }) => ({
            text: figure(mean.bySegment[position]),
            level: effectLevel(distance(mean, position)),
          })),
        }))}
      />
    </Card>
  );
}
