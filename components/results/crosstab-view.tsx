import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import {
  SMALL_BASE,
  SMALLEST_BASE,
  type Crosstab,
  type QuestionTest,
} from "@/lib/domain/responses/crosstab/crosstab";
import type { CellFigure } from "@/lib/domain/responses/crosstab/crosstab-request";
import { CrosstabBody } from "./crosstab-body";
import { CrosstabHead } from "./crosstab-head";
import { shownColumns } from "./crosstab-columns";
import type { CrosstabWords } from "./crosstab-words";

interface Props {
  readonly table: Crosstab;
  readonly words: CrosstabWords;
  readonly show: CellFigure;
}

/** What a table says before one reads its cells: whether the groups differ. */
function findingOf({ questions }: Crosstab): "differ" | "same" | "table" {
  const tests = questions.flatMap(({ tests: all }) => all.flatMap((test) => test ?? []));
  if (tests.length !== 1) return "table";
  return (tests[0]?.p ?? 1) < 0.05 ? "differ" : "same";
}

/** Questions by groups: shares with letters for the columns they exceed, bases, shading and tests in sentences. */
export function CrosstabView({ table, words, show }: Props) {
  const t = useTranslations("results.cross");
  const columns = shownColumns(table);
  if (columns.length === 0) return <Card>{t("empty")}</Card>;
  const finding = t(findingOf(table));
  const bases = table.questions.flatMap((question) =>
    columns.map(({ place }) => question.bases[place]?.effective ?? 0),
  );
  const isMarked = bases.some((base) => base >= SMALLEST_BASE && base < SMALL_BASE);
  const isSuppressed = bases.some((base) => base < SMALLEST_BASE);
  return (
    <Card title={finding} level={2}>
      <div
        role="region"
        aria-label={t("title")}
        tabIndex={0}
        className="scrollbar-quiet max-w-full overflow-x-auto print:overflow-visible"
      >
        <table className="border-collapse text-sm tabular-nums">
          <caption className="sr-only">{finding}</caption>
          <CrosstabHead table={table} columns={columns} words={words} />
          {table.questions.map((question) => (
            <CrosstabBody
              key={question.name}
              question={question}
              columns={columns}
              words={words}
              show={show}
              isWeighted={table.isWeighted}
            />
          ))}
        </table>
      </div>
      <div className="text-muted mt-4 flex max-w-prose flex-col gap-1.5 text-sm">
        <Tests table={table} words={words} />
        <p>{t(show === "index" ? "indexLegend" : show === "row" ? "rowLegend" : "legend")}</p>
        <p>{t("letters", { correction: t(`corrections.${table.correction}`) })}</p>
        {isMarked && <p>{t("smallBase", { n: SMALL_BASE })}</p>}
        {isSuppressed && <p>{t("tinyBase", { n: SMALLEST_BASE })}</p>}
      </div>
    </Card>
  );
}

const strengthOf = (v: number): string =>
  v < 0.1 ? "none" : v < 0.3 ? "weak" : v < 0.5 ? "medium" : "strong";

/** Whether the columns of each block differ in each question, in sentences; many of them fold away. */
function Tests({ table, words }: Pick<Props, "table" | "words">) {
  const t = useTranslations("results.cross");
  const sentence = useTestSentence();
  const found = table.questions.flatMap((question) =>
    table.blocks.flatMap(({ dividerIds }, block) => {
      const test = question.tests[block];
      if (!test) return [];
      const by = dividerIds.map((id) => words.divider(id)).join(" × ");
      const about = t("testOf", { question: words.question(question.name), by });
      return [{ id: `${question.name} ${dividerIds.join()}`, about, test: sentence(test) }];
    }),
  );
  if (found.length === 1) return <p>{found[0]?.test}</p>;
  if (found.length === 0) return null;
  return (
    <Disclosure summary={t("tests", { n: found.length })}>
      <dl className="flex flex-col gap-2">
        {found.map(({ id, about, test }) => (
          <div key={id}>
            <dt className="text-ink">{about}</dt>
            <dd>{test}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}

function useTestSentence(): (test: QuestionTest) => string {
  const t = useTranslations("results.cross");
  const format = useFormatter();
  const number = (value: number, digits: number) =>
    format.number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return (test) => {
    const df = Number.isInteger(test.df) ? String(test.df) : number(test.df, 1);
    const sentence = t(test.method === "rao-scott" ? "testWeighted" : "test", {
      statistic: number(test.statistic, 1),
      df: test.df2 === null ? df : `${df}; ${number(test.df2, 0)}`,
      p: test.p < 0.001 ? t("pSmall") : t("pValue", { p: number(test.p, 3).replace(/^0/, "") }),
      v: test.cramersV,
      strength: strengthOf(test.cramersV),
      n: test.n,
    });
    return test.sparse > 0.2 ? `${sentence} ${t("sparse", { share: test.sparse })}` : sentence;
  };
}
