import { useFormatter, useLocale, useTranslations } from "next-intl";
import { BarList, type BarListRow } from "@/components/ui/charts/bar-list";
import { ColumnChart } from "@/components/ui/charts/column-chart";
import { DivergingBars } from "@/components/ui/charts/diverging-bars";
import { formatShare } from "@/components/ui/charts/format-number";
import { Histogram } from "@/components/ui/charts/histogram";
import { NpsBar } from "@/components/ui/charts/nps-bar";
import type { Item } from "@/lib/domain/questionnaire/item";
import { meanOfPoints, recommendation, rowsByUpperShare } from "@/lib/domain/responses/summaries/headline";
import type { AnswerSummary, Count, ItemSummary } from "@/lib/domain/responses/summaries/item-summary";
import { wilsonInterval } from "@/lib/domain/statistics/proportions/wilson-interval";

const MOST_BARS = 12;

/** A bar with its share of the base and Wilson's interval. */
export function barOf(id: string, label: string, n: number, base: number): BarListRow {
  const share = base > 0 ? n / base : 0;
  return { id, label, n, share, ...wilsonInterval(share, base) };
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
    : [...known].sort((a, b) => Number(isQuiet(a.id)) - Number(isQuiet(b.id)) || b.n - a.n);
  const shown = sorted.slice(0, isOrdered ? 30 : MOST_BARS);
  const rest = sorted.slice(shown.length);
  const restCount = rest.reduce((sum, { n }) => sum + n, 0);
  const restWords =
    rest.length > 0
      ? ` · ${t("more", { count: rest.length, share: restCount / Math.max(1, summary.answered) })}`
      : "";
  return (
    <BarList
      title={title}
      level={2}
      note={note + restWords}
      base={summary.answered}
      rows={shown.map(({ id, n }) => ({
        ...barOf(id, labels.get(id) ?? id, n, summary.answered),
        isQuiet: isQuiet(id),
      }))}
    />
  );
}

export const sharesOf = (points: readonly Count[]): number[] => {
  const n = points.reduce((sum, point) => sum + point.n, 0);
  return points.map((point) => (n > 0 ? point.n / n : 0));
};

/** The picture that fits what was asked. */
export function AnswerChart(props: Props) {
  const { item, summary, title, labels, note } = props;
  const t = useTranslations("results.card");
  const format = useFormatter();
  const locale = useLocale();
  const answers: AnswerSummary = summary.answers;
  const words = { title, level: 3, note } as const;
  switch (answers.kind) {
    case "choice":
    case "choices":
      return <OptionBars {...props} options={answers.options} />;
    case "points":
      return item.type === "nps" ? (
        <NpsBar {...words} {...recommendation(answers.points)} />
      ) : (
        <ColumnChart
          {...words}
          note={`${note} · ${t("mean", { mean: meanOfPoints(answers.points) })}`}
          valueLabel={t("people")}
          columns={answers.points.map(({ id, n }) => ({
            id,
            label: id,
            value: n,
            text: formatShare(n / Math.max(1, summary.answered), locale),
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
            .sort((a, b) => b.first - a.first)
            .map(({ id, first, ranked, rankSum }) =>
              barOf(
                id,
                ranked > 0
                  ? t("meanRank", { label: labels.get(id) ?? id, rank: rankSum / ranked })
                  : (labels.get(id) ?? id),
                first,
                summary.answered,
              ),
            )}
        />
      );
    case "date":
      return (
        <ColumnChart
          {...words}
          valueLabel={t("people")}
          columns={answers.months.map(({ id, n }) => ({
            id,
            label: format.dateTime(new Date(`${id}-01T00:00:00Z`), { month: "short", year: "numeric" }),
            value: n,
          }))}
        />
      );
    case "consent":
      return (
        <BarList
          {...words}
          base={summary.answered}
          rows={[
            barOf("given", t("given"), answers.given, summary.answered),
            {
              ...barOf("declined", t("declined"), summary.answered - answers.given, summary.answered),
              isQuiet: true,
            },
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
