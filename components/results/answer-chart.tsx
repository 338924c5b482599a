import { useFormatter, useLocale, useTranslations } from "next-intl";
import { BarList, type BarListRow } from "@/components/ui/charts/bar-list";
import { ColumnChart } from "@/components/ui/charts/column-chart";
import { DivergingBars } from "@/components/ui/charts/diverging-bars";
import { formatShare } from "@/components/ui/charts/format-number";
import { Histogram } from "@/components/ui/charts/histogram";
import { NpsBar } from "@/components/ui/charts/nps-bar";
import type { Item } from "@/lib/domain/questionnaire/item";
import { meanOfPoints, recommendation, rowsByUpperShare } from "@/lib/domain/responses/summaries/headline";
import type { AnswerSummary, Base, Count, ItemSummary } from "@/lib/domain/responses/summaries/item-summary";
import { wilsonInterval } from "@/lib/domain/statistics/proportions/wilson-interval";

const MOST_BARS = 12;

/** A bar with its share of the base, and Wilson's interval on the effective number of people. */
export function barOf({ id, n, weight }: Count, label: string, base: Base): BarListRow {
  const share = base.weight > 0 ? weight / base.weight : 0;
  return { id, label, n, share, ...wilsonInterval(share, base.effective) };
}

interface Props {
  readonly item: Item;
  readonly summary: ItemSummary;
  readonly title: string;
  readonly labels: ReadonlyMap<string, string>;
  readonly note: string;
}

const quietKinds = new Set(["dont-know", "prefer-not-to-say", "none"]);

/** Bars by size, what is no choice at the end; scale points keep their order. The long tail is told in one line. */
function OptionBars({
  item,
  summary,
  title,
  labels,
  note,
  options,
}: Props & { readonly options: readonly Count[] }) {
  const t = useTranslations("results.card");
  const kinds = new Map("options" in item ? item.options.map(({ id, kind }) => [id, kind]) : []);
  const retired = new Set("options" in item ? item.options.filter((o) => o.retired).map(({ id }) => id) : []);
  const isOrdered = item.type === "single-choice" && item.ordered === true;
  const isQuiet = (id: string) => quietKinds.has(kinds.get(id) ?? "");
  const known = options.filter(({ id, n }) => n > 0 || !retired.has(id));
  const sorted = isOrdered
    ? known
    : [...known].sort((a, b) => Number(isQuiet(a.id)) - Number(isQuiet(b.id)) || b.weight - a.weight);
  const shown = sorted.slice(0, isOrdered ? 30 : MOST_BARS);
  const rest = sorted.slice(shown.length);
  const restWeight = rest.reduce((sum, { weight }) => sum + weight, 0);
  const restWords =
    rest.length > 0
      ? ` · ${t("more", { count: rest.length, share: summary.base.weight > 0 ? restWeight / summary.base.weight : 0 })}`
      : "";
  return (
    <BarList
      title={title}
      level={2}
      note={note + restWords}
      base={summary.answered}
      rows={shown.map((count) => ({
        ...barOf(count, labels.get(count.id) ?? count.id, summary.base),
        isQuiet: isQuiet(count.id),
      }))}
    />
  );
}

/** Weighted people as whole ones. */
const inWholes = ({ detractors, passives, promoters }: ReturnType<typeof recommendation>) => ({
  detractors: Math.round(detractors),
  passives: Math.round(passives),
  promoters: Math.round(promoters),
});

const declined = (given: Count, base: Base): Count => ({
  id: "declined",
  n: base.people - given.n,
  weight: base.weight - given.weight,
});

export const sharesOf = (points: readonly Count[]): number[] => {
  const all = points.reduce((sum, { weight }) => sum + weight, 0);
  return points.map(({ weight }) => (all > 0 ? weight / all : 0));
};

/** The picture that fits what was asked. */
export function AnswerChart(props: Props) {
  const { item, summary, title, labels, note } = props;
  const t = useTranslations("results.card");
  const format = useFormatter();
  const locale = useLocale();
  const { base } = summary;
  const answers: AnswerSummary = summary.answers;
  const words = { title, level: 3, note } as const;
  switch (answers.kind) {
    case "choice":
    case "choices":
      return <OptionBars {...props} options={answers.options} />;
    case "points":
      return item.type === "nps" ? (
        <NpsBar {...words} {...inWholes(recommendation(answers.points))} />
      ) : (
        <ColumnChart
          {...words}
          note={`${note} · ${t("mean", { mean: meanOfPoints(answers.points) })}`}
          valueLabel={t("people")}
          columns={answers.points.map(({ id, weight }) => ({
            id,
            label: id,
            value: weight,
            text: formatShare(base.weight > 0 ? weight / base.weight : 0, locale),
          }))}
        />
      );
    case "matrix":
      return (
        <DivergingBars
          {...words}
          levels={(answers.rows[0]?.points ?? []).map(({ id }) => ({ id, label: labels.get(id) ?? id }))}
          rows={rowsByUpperShare(answers.rows).map(({ id, points }) => ({
            id,
            label: labels.get(id) ?? id,
            n: points.reduce((sum, { n }) => sum + n, 0),
            shares: sharesOf(points),
          }))}
        />
      );
    case "number":
      return (
        <Histogram
          {...words}
          note={`${note} · ${t("quartiles", { low: answers.lowerQuartile, high: answers.upperQuartile, minimum: answers.minimum, maximum: answers.maximum, mean: answers.mean })}`}
          bins={answers.bins}
          median={answers.median}
        />
      );
    case "ranking":
      return (
        <BarList
          {...words}
          base={summary.answered}
          rows={[...answers.options]
            .sort((a, b) => b.weight - a.weight)
            .map((option) => {
              const label = labels.get(option.id) ?? option.id;
              const { meanRank } = option;
              return barOf(
                option,
                meanRank === null ? label : t("meanRank", { label, rank: meanRank }),
                base,
              );
            })}
        />
      );
    case "date":
      return (
        <ColumnChart
          {...words}
          valueLabel={t("people")}
          columns={answers.months.map(({ id, weight }) => ({
            id,
            label: format.dateTime(new Date(`${id}-01T00:00:00Z`), { month: "short", year: "numeric" }),
            value: Math.round(weight),
          }))}
        />
      );
    case "consent":
      return (
        <BarList
          {...words}
          base={summary.answered}
          rows={[
            barOf(answers.given, t("given"), base),
            { ...barOf(declined(answers.given, base), t("declined"), base), isQuiet: true },
          ]}
        />
      );
    case "text":
      return (
        <div>
          <h2 className="text-ink text-base font-semibold">{title}</h2>
          <p className="text-muted mt-1 text-xs">{note}</p>
        </div>
      );
  }
}
