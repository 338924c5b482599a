import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { ColumnChart } from "@/components/ui/charts/column-chart";
import { formatShare } from "@/components/ui/charts/format-number";
import { Stat } from "@/components/ui/stat";
import { StatRow } from "@/components/ui/stat-row";
import { useDuration } from "./use-duration";

export interface ShownFieldwork {
  readonly complete: number;
  readonly partial: number;
  readonly medianSeconds: number | null;
  readonly startedToday: number;
  readonly lastAnswerAt: Date | null;
  readonly days: readonly { readonly day: string; readonly n: number }[];
  readonly reached: readonly { readonly page: number; readonly n: number }[];
}

/** The four figures of a survey in the field. */
export function FieldworkFigures({
  fieldwork,
  now,
}: {
  readonly fieldwork: ShownFieldwork;
  readonly now: Date;
}) {
  const t = useTranslations("results.figures");
  const format = useFormatter();
  const locale = useLocale();
  const duration = useDuration();
  const { complete, partial, medianSeconds, startedToday, lastAnswerAt } = fieldwork;
  const begun = complete + partial;
  return (
    <Card as="section">
      <StatRow>
        <Stat label={t("responses")} value={format.number(complete)} detail={t("partial", { n: partial })} />
        <Stat
          label={t("completion")}
          value={begun > 0 ? formatShare(complete / begun, locale) : t("none")}
          detail={t("completionDetail")}
        />
        <Stat
          label={t("median")}
          value={medianSeconds === null ? t("none") : duration(medianSeconds)}
          detail={t("medianDetail")}
        />
        <Stat
          label={t("today")}
          value={format.number(startedToday)}
          detail={lastAnswerAt ? t("last", { when: format.relativeTime(lastAnswerAt, now) }) : undefined}
        />
      </StatRow>
    </Card>
  );
}

interface ImportFigures {
  readonly people: number;
  readonly items: number;
  readonly base: number;
  readonly answered: number;
}

/** What an imported study holds. */
export function ImportFigures({ people, items, base, answered }: ImportFigures) {
  const t = useTranslations("results.figures");
  const format = useFormatter();
  const locale = useLocale();
  return (
    <Card as="section">
      <StatRow>
        <Stat label={t("people")} value={format.number(people)} detail={t("imported")} />
        <Stat label={t("questions")} value={format.number(items)} detail={t("questionsDetail", { base })} />
        <Stat label={t("answered")} value={formatShare(answered, locale)} detail={t("answeredDetail")} />
      </StatRow>
    </Card>
  );
}

const MOST_DAYS = 42;

/** Responses day by day, and where people left. */
export function FieldworkCharts({
  fieldwork,
  pages,
}: {
  readonly fieldwork: ShownFieldwork;
  readonly pages: number;
}) {
  const t = useTranslations("results.over");
  const format = useFormatter();
  const { days, complete, partial, reached } = fieldwork;
  const busiest = [...days].sort((a, b) => b.n - a.n)[0];
  const dayName = (day: string) =>
    format.dateTime(new Date(`${day}T00:00:00Z`), { day: "numeric", month: "short" });
  const begun = complete + partial;
  const stayed = Array.from({ length: pages }, (_, page) => ({
    page,
    n: complete + reached.reduce((sum, at) => sum + (at.page >= page ? at.n : 0), 0),
  }));
  const worst = [...reached].sort((a, b) => b.n - a.n)[0];
  return (
    <div className="grid gap-5 lg:grid-cols-2">
      {busiest && (
        <Card as="article">
          <ColumnChart
            title={t("days", { n: busiest.n, day: dayName(busiest.day) })}
            level={2}
            valueLabel={t("daysAxis")}
            columns={days.slice(-MOST_DAYS).map(({ day, n }) => ({ id: day, label: dayName(day), value: n }))}
          />
        </Card>
      )}
      {pages > 1 && begun > 0 && (
        <Card as="article">
          <ColumnChart
            title={
              worst && partial > 0
                ? t("pages", { share: partial / begun, page: Math.min(pages, worst.page + 1) })
                : t("pagesNone")
            }
            level={2}
            valueLabel={t("pagesAxis")}
            columns={[
              ...stayed.map(({ page, n }) => ({
                id: String(page),
                label: t("page", { n: page + 1 }),
                value: n,
              })),
              { id: "end", label: t("finished"), value: complete, isHighlighted: true },
            ]}
          />
        </Card>
      )}
    </div>
  );
}
