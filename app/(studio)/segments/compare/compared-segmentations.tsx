import { getTranslations } from "next-intl/server";
import { AdoptNames } from "@/components/segmentation/comparison/adopt-names";
import { ComparisonSummary } from "@/components/segmentation/comparison/comparison-summary";
import { CrossedSegments } from "@/components/segmentation/comparison/crossed-segments";
import { LineageList } from "@/components/segmentation/comparison/lineage-list";
import { OverlapTable } from "@/components/segmentation/comparison/overlap-table";
import { SegmentFlow } from "@/components/segmentation/comparison/segment-flow";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import type { SegmentationComparison } from "@/lib/use-cases/segmentation/compare-segmentations";
import { adoptNamesAction } from "../over-time-actions";

/** How far two segmentations agree, who is where, and what became of each segment. */
export async function ComparedSegmentations({ view }: { readonly view: SegmentationComparison }) {
  const t = await getTranslations("comparison");
  const { first, second, comparison, lineage } = view;
  if (!comparison) return <Callout>{t("summary.nobody")}</Callout>;
  const heirs = lineage.before.flatMap(({ fate }, at) =>
    fate.kind === "continued" ? [[first.segments[at], second.segments[fate.into]] as const] : [],
  );
  // A locked segment keeps its own name.
  const free = heirs.filter(([, to]) => !to?.isLocked);
  const mayAdopt = free.some(
    ([from, to]) =>
      from?.name !== to?.name || from?.description !== to?.description || from?.colour !== to?.colour,
  );
  // Groupings that are about different things become nothing of each other.
  const isStrange = heirs.length === 0 && !view.isRefit && ["hardly", "not"].includes(comparison.agreement);
  const compared = {
    first: { id: first.id, name: first.name, segments: first.segments },
    second: { id: second.id, name: second.name, segments: second.segments },
    comparison,
  };
  return (
    <>
      <p className="text-ink hidden print:block">
        {t("pick.of-two", { first: first.name, second: second.name })}
      </p>
      <Card>
        <ComparisonSummary people={view.people} comparison={comparison} />
      </Card>
      <Card>
        <CrossedSegments {...compared} />
      </Card>
      <Card>
        <OverlapTable {...compared} />
      </Card>
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <Card>
          <SegmentFlow {...compared} lineage={lineage} />
        </Card>
        <Card title={t(view.isRefit ? "lineage.title-refit" : "lineage.title")}>
          <div className="flex flex-col gap-6">
            {isStrange ? (
              <p className="text-muted">{t("lineage.unrelated")}</p>
            ) : (
              <LineageList {...compared} lineage={lineage} />
            )}
            {view.mayWrite && (mayAdopt || view.isAdopted) ? (
              <AdoptNames
                first={compared.first}
                second={compared.second}
                free={free.length}
                locked={heirs.length - free.length}
                isAdopted={view.isAdopted}
                adopt={adoptNamesAction}
              />
            ) : null}
          </div>
        </Card>
      </div>
    </>
  );
}
