"use client";

import { useTranslations } from "next-intl";
import { Callout } from "@/components/ui/callout";
import { EvaluationPlot } from "@/components/ui/charts/evaluation-plot";
import type { TargetPlan } from "@/lib/domain/segmentation/worth/place-targets";
import type { SegmentWorth } from "@/lib/domain/segmentation/worth/worth-facts";

interface Props {
  readonly plan: TargetPlan;
  readonly segments: readonly SegmentWorth[];
  /** Segments that fail a condition. */
  readonly knockedOut: ReadonlySet<string>;
}

/** Attractiveness against competitiveness, moving as weights and ratings do. */
export function TargetPlot({ plan, segments, knockedOut }: Props) {
  const t = useTranslations("worth.targets");
  const { positions, missing } = plan;
  if (!positions)
    return (
      <Callout live="status">
        {t("missing", { sides: missing.length, side: missing[0] ?? "attractiveness" })}
      </Callout>
    );
  const best = [...positions].sort((a, b) => b.priority - a.priority)[0];
  return (
    <EvaluationPlot
      title={t("finding", { name: segments[best?.segment ?? 0]?.name ?? "" })}
      xLabel={t("attractiveness")}
      yLabel={t("competitiveness")}
      sizeLabel={t("people")}
      isDownloadable
      note={t("plot-note")}
      quadrants={{
        topRight: t("go"),
        topLeft: t("hold"),
        bottomRight: t("build"),
        bottomLeft: t("leave"),
      }}
      segments={segments.map((segment, at) => ({
        id: segment.id,
        label: segment.name,
        index: segment.colour,
        attractiveness: positions[at]?.attractiveness ?? NaN,
        competitiveness: positions[at]?.competitiveness ?? NaN,
        size: segment.share,
        sizeText: t("size-text", { people: segment.people }),
        isViable: !knockedOut.has(segment.id),
      }))}
    />
  );
}
