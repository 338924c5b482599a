import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { BoxPlot } from "@/components/ui/charts/box-plot";
import { FlowChart } from "@/components/ui/charts/flow-chart";
import type { FittedSolution } from "@/lib/domain/segmentation/solutions/fitted-result";
import { STRUCTURE_BANDS } from "@/lib/domain/segmentation/stability/judge-structure";

interface Props {
  readonly solutions: readonly FittedSolution[];
  readonly recommended: number;
}

/** Whether the segments come back in samples, segment by segment, and where each comes from in the smaller solution. */
export function StabilityCharts({ solutions, recommended }: Props) {
  const t = useTranslations("segmentation.choose");
  const repeated = solutions.flatMap(({ segments, stability }) =>
    stability ? [{ segments, ...stability }] : [],
  );
  const chosen = repeated.find(({ segments }) => segments === recommended);
  const best = repeated.reduce<(typeof repeated)[number] | undefined>(
    (a, b) => (!a || b.agreement.median > a.agreement.median ? b : a),
    undefined,
  );
  const steps = solutions.flatMap(({ origin }) => (origin ? [origin] : []));
  const isChained = solutions.length > 1 && steps.length === solutions.length - 1;
  return (
    <>
      {best === undefined ? null : (
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <Card>
            <BoxPlot
              title={t("stability-title", { segments: best.segments })}
              isDownloadable
              note={t("stability-note", { pairs: best.pairs })}
              boxes={repeated.map(({ segments, agreement }) => ({
                ...agreement,
                id: String(segments),
                label: String(segments),
              }))}
              categoryLabel={t("k")}
              valueLabel={t("adjusted-rand")}
              from={0}
              to={1}
              references={[
                { value: STRUCTURE_BANDS.natural, label: t("natural") },
                { value: STRUCTURE_BANDS.reproducible, label: t("reproducible") },
              ]}
              chosenId={String(recommended)}
            />
          </Card>
          {chosen === undefined ? null : (
            <Card>
              <BoxPlot
                title={t("within-title", {
                  stable: chosen.within.filter(({ mean }) => mean >= 0.75).length,
                  segments: chosen.segments,
                })}
                isDownloadable
                note={t("within-note")}
                boxes={chosen.within.map((segment, index) => ({
                  ...segment,
                  id: String(index),
                  label: String(index + 1),
                }))}
                categoryLabel={t("segment")}
                valueLabel={t("overlap")}
                from={0}
                to={1}
              />
            </Card>
          )}
        </div>
      )}
      {isChained ? (
        <Card>
          <FlowChart
            title={t("flow-title")}
            isDownloadable
            note={t("flow-note")}
            solutions={solutions.map(({ segments, shares, origin }) => ({
              id: String(segments),
              label: String(segments),
              nodes: shares.map((share, index) => ({
                id: `${segments}-${index}`,
                label: String(index + 1),
                share,
                stability: origin && origin.from > 1 ? (origin.stability[index] ?? null) : null,
              })),
            }))}
            flows={steps.map(({ flow }) => flow)}
            chosenId={String(recommended)}
          />
        </Card>
      ) : null}
    </>
  );
}
