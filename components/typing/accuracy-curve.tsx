import { useFormatter, useTranslations } from "next-intl";
import type { Action } from "@/components/action-outcome";
import { Card } from "@/components/ui/card";
import { LineChart } from "@/components/ui/charts/line-chart";
import { hardlyRecognised, type BuiltTool } from "./built-tool";
import { QuestionCountForm } from "./question-count-form";

interface Props {
  readonly tool: BuiltTool;
  /** A short survey asks the questions, so their number is fixed. */
  readonly isFixed: boolean;
  readonly choose: Action<null> | null;
}

const asPercent = (share: number): number => Math.round(share * 1000) / 10;

/** How many people are placed rightly by how many questions, with the number asked marked and open to another choice. */
export function AccuracyCurve({ tool, isFixed, choose }: Props) {
  const t = useTranslations("typing.curve");
  const format = useFormatter();
  const { report, questions } = tool;
  const accuracies = report.steps.map(({ quality }) => quality.accuracy);
  const best = Math.max(...accuracies);
  const accuracy = accuracies[questions - 1] ?? 0;
  const { ceiling } = report;
  const chance = report.steps[0]?.quality.largestShare ?? 0;
  return (
    <Card>
      <LineChart
        level={2}
        title={t(
          questions === accuracies.length ? "title-all" : best - accuracy < 0.005 ? "title-best" : "title",
          { accuracy, questions, best, most: accuracies.length },
        )}
        description={t("description")}
        series={[
          {
            id: "accuracy",
            label: t("accuracy"),
            points: report.steps.map(({ quality }, index) => ({
              x: index + 1,
              y: asPercent(quality.accuracy),
              low: asPercent(quality.interval.low),
              high: asPercent(quality.interval.high),
            })),
          },
          {
            id: "chance",
            label: t("chance"),
            colour: "var(--chart-quiet)",
            points: report.steps.map((_, index) => ({ x: index + 1, y: asPercent(chance) })),
          },
        ]}
        xLabel={t("x")}
        yLabel={t("y")}
        xTexts={report.steps.map((_, index) => ({ x: index + 1, text: format.number(index + 1) }))}
        chosenX={questions}
        chosenLabel={format.number(questions)}
        note={[
          t("interval"),
          ...(ceiling.questions > accuracies.length ? [t("ceiling", { ...ceiling })] : []),
        ].join(" ")}
      />
      {choose === null ? null : isFixed ? (
        <p className="text-muted mt-4 text-sm">{t("fixed")}</p>
      ) : (
        <QuestionCountForm
          segmentationId={tool.segmentationId}
          toolId={tool.id}
          revision={tool.revision}
          questions={questions}
          recommended={report.recommended}
          accuracies={accuracies}
          findsAll={hardlyRecognised(report.steps[report.recommended - 1]?.quality).length === 0}
          choose={choose}
        />
      )}
    </Card>
  );
}
