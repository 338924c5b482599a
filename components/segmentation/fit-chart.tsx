import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { LineChart } from "@/components/ui/charts/line-chart";
import type { FittedResult, FittedSolution } from "@/lib/domain/segmentation/solutions/fitted-result";

/** What a method minimises or maximises, as far as numbers of segments can be compared by it. */
function measureOf(solution: FittedSolution): { kind: "bic" | "silhouette"; value: number } | null {
  if ("bic" in solution) return { kind: "bic", value: solution.bic };
  const width = "silhouette" in solution ? solution.silhouette : null;
  return width === null ? null : { kind: "silhouette", value: width };
}

/** How well the answers are explained, by number of segments. */
export function FitChart({ result }: { readonly result: FittedResult }) {
  const t = useTranslations("segmentation.choose");
  const format = useFormatter();
  const points = result.solutions.flatMap((solution) => {
    const measure = measureOf(solution);
    return measure ? [{ ...measure, segments: solution.segments }] : [];
  });
  const [first] = points;
  if (!first || points.length < 2) return null;
  const isBic = first.kind === "bic";
  const best = points.reduce((a, b) => ((isBic ? b.value < a.value : b.value > a.value) ? b : a));
  return (
    <Card>
      <LineChart
        title={t(isBic ? "chart" : "chart-silhouette", { segments: best.segments })}
        description={t(isBic ? "chart-description" : "chart-silhouette-description")}
        isDownloadable
        series={[
          {
            id: first.kind,
            label: t(first.kind),
            points: points.map(({ segments, value }) => ({ x: segments, y: value })),
          },
        ]}
        xLabel={t("k")}
        yLabel={t(first.kind)}
        xTexts={points.map(({ segments }) => ({ x: segments, text: String(segments) }))}
        chosenX={result.recommended}
        chosenLabel={format.number(result.recommended)}
      />
    </Card>
  );
}
