import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { formatShare } from "@/components/ui/charts/format-number";
import { Stat } from "@/components/ui/stat";
import { StatRow } from "@/components/ui/stat-row";
import { hardlyRecognised, type BuiltTool, type SegmentOfTool } from "./built-tool";

interface Props {
  readonly tool: BuiltTool;
  /** The candidates' texts, in the study's order. */
  readonly candidates: readonly string[];
  /** In the tool's order. */
  readonly segments: readonly SegmentOfTool[];
}

const mostNamed = 3;

/** In a sentence: how far these questions can be trusted, or that they cannot be. */
export function TypingVerdict({ tool, candidates, segments }: Props) {
  const t = useTranslations("typing.verdict");
  const format = useFormatter();
  const locale = useLocale();
  const { questions, report } = tool;
  const step = report.steps[questions - 1];
  if (!step) return null;
  const { quality, answers } = step;
  const { accuracy, interval, largestShare: chance } = quality;
  const named = candidates.slice(0, mostNamed).map((name) => t("names", { name }));
  const more = candidates.length - named.length;
  const names = format.list(more > 0 ? [...named, t("more-names", { count: more })] : named);
  const cannot = quality.verdict === "cannot-type";
  const title = cannot
    ? t("cannot-type", { names, accuracy, chance })
    : accuracy === 1 && questions === 1
      ? t("exact")
      : t(quality.verdict, { questions, accuracy });
  const hardly = cannot ? [] : hardlyRecognised(quality);
  const share = (value: number) => formatShare(value, locale);
  return (
    <Card title={title}>
      <div className="flex flex-col gap-5">
        {tool.isOutdated ? (
          <Callout tone="warn" title={t("outdated-title")}>
            {t("outdated")}
          </Callout>
        ) : null}
        <p className="text-muted max-w-prose">
          {cannot
            ? t("cannot-more")
            : t("judged", { people: quality.n, low: interval.low, high: interval.high, chance })}
        </p>
        <StatRow>
          <Stat
            label={t("accuracy")}
            value={share(accuracy)}
            detail={t("accuracy-detail", { low: interval.low, high: interval.high })}
            tone={cannot ? "bad" : quality.verdict === "good" ? "good" : "ink"}
          />
          <Stat label={t("cost")} value={format.number(answers)} detail={t("cost-detail", { questions })} />
          <Stat
            label={t("kappa")}
            value={
              quality.kappa === null
                ? t("not-measured")
                : format.number(quality.kappa, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
            }
            detail={t("kappa-detail")}
          />
          <Stat
            label={t("unsure")}
            value={share(quality.unsure)}
            detail={
              quality.unsure > 0 && quality.accuracyWhenSure !== null
                ? t("when-sure", { share: quality.accuracyWhenSure })
                : t("unsure-detail")
            }
          />
        </StatRow>
        {hardly.length > 0 ? (
          <Callout
            tone="warn"
            title={t("hardly", {
              count: hardly.length,
              names: format.list(
                hardly.map((position) =>
                  t("hardly-one", {
                    segment: segments[position]?.name ?? "",
                    recall: quality.recall[position] ?? 0,
                  }),
                ),
              ),
            })}
          >
            {t("hardly-more", { count: hardly.length })}
          </Callout>
        ) : null}
        {report.unanswered > 0 ? (
          <p className="text-muted text-sm">{t("unanswered", { count: report.unanswered })}</p>
        ) : null}
      </div>
    </Card>
  );
}
