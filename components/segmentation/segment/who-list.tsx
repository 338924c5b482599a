import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { formatNumber, formatShare } from "@/components/ui/charts/format-number";
import { segmentColour } from "@/components/ui/segment-colour";
import { descriptorVerdict } from "@/lib/domain/segmentation/descriptor-finding";
import type { WhoQuestion } from "./read-who";
import { ShareLine } from "./trait-table";

interface Props {
  readonly questions: readonly WhoQuestion[];
  readonly colour: number;
}

/** Who a segment's people are, one card a question. */
export function WhoList({ questions, colour }: Props) {
  const t = useTranslations("segment.who");
  if (questions.length === 0) return <p className="text-muted">{t("none")}</p>;
  return (
    <>
      <p className="text-muted mb-4 max-w-prose">{t("lead")}</p>
      <div className="columns-1 gap-6 lg:columns-2">
        {questions.map((question) => (
          <Card key={question.id} as="div" className="mb-6 break-inside-avoid">
            <h2 className="text-ink text-base font-semibold text-pretty">{question.question}</h2>
            <Finding question={question} />
            {question.number ? (
              <NumberLines number={question.number} colour={colour} />
            ) : (
              <Answers question={question} colour={colour} />
            )}
          </Card>
        ))}
      </div>
    </>
  );
}

function Finding({ question: { row, base } }: { question: WhoQuestion }) {
  const t = useTranslations("segment.who");
  const format = useFormatter();
  const verdict = descriptorVerdict(row);
  const effect =
    row.effect &&
    t(row.effect.kind === "cramers-v" ? "v" : "eta", {
      value: format.number(row.effect.value, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    });
  const p =
    row.test &&
    (row.test.pHolm < 0.001
      ? t("p-below")
      : t("p", {
          value: format.number(row.test.pHolm, { minimumFractionDigits: 3, maximumFractionDigits: 3 }),
        }));
  return (
    <p className="text-muted mt-1 mb-3 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm tabular-nums">
      <Badge tone={verdict === "clear" ? "good" : "neutral"}>
        {row.byConstruction
          ? t("by-construction")
          : t(verdict === "clear" ? "differs" : verdict === "weak" ? "hardly" : "no-difference")}
      </Badge>
      {[p, effect, t("answered", { base })].filter(Boolean).join(" · ")}
    </p>
  );
}

function Answers({ question, colour }: { question: WhoQuestion; colour: number }) {
  const t = useTranslations("segment.apart");
  const locale = useLocale();
  const cell = "px-2 py-1.5 text-right align-baseline text-sm tabular-nums whitespace-nowrap last:pr-0";
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{question.question}</caption>
      <thead>
        <tr className="text-muted text-xs">
          <th scope="col" className="w-3/5 pb-1 text-left font-normal">
            {t("answer")}
          </th>
          <th scope="col" className="px-2 pb-1 text-right font-normal">
            {t("here")}
          </th>
          <th scope="col" className="px-2 pb-1 text-right font-normal">
            {t("everyone")}
          </th>
          <th scope="col" className="pb-1 pl-2 text-right font-normal">
            {t("index")}
          </th>
        </tr>
      </thead>
      <tbody>
        {question.answers.map((answer) => (
          <tr key={answer.id}>
            <th scope="row" className="py-1 pr-2 text-left align-baseline text-sm font-normal">
              <span className="text-ink text-pretty">{answer.label}</span>
              <ShareLine trait={{ value: answer.share, everyone: answer.everyone }} colour={colour} />
            </th>
            <td className={`${cell} text-ink font-medium`}>{formatShare(answer.share, locale)}</td>
            <td className={`${cell} text-muted`}>{formatShare(answer.everyone, locale)}</td>
            <td className={cell}>
              {answer.index === null ? "–" : formatNumber(Math.round(answer.index), locale)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Middle halves on one scale, the segment's over everyone's. */
function NumberLines({ number, colour }: { number: NonNullable<WhoQuestion["number"]>; colour: number }) {
  const t = useTranslations("segment.who");
  const locale = useLocale();
  const all = [...number.here, ...(number.everyone ?? [])];
  const [from, to] = [Math.min(...all), Math.max(...all)];
  const width = to - from || 1;
  const at = (value: number) => `${5 + ((value - from) / width) * 90}%`;
  const lines = [
    { id: "here", label: t("here"), quartiles: number.here, fill: segmentColour(colour) },
    ...(number.everyone
      ? [{ id: "everyone", label: t("everyone"), quartiles: number.everyone, fill: "var(--chart-quiet)" }]
      : []),
  ];
  return (
    <>
      <p className="text-muted mb-2 text-xs">{t("quartiles")}</p>
      <dl className="flex flex-col gap-2.5">
        {lines.map(({ id, label, quartiles: [low, median, high], fill }) => (
          <div key={id} className="grid grid-cols-[5rem_minmax(0,1fr)] items-center gap-x-3">
            <dt className="text-ink text-sm">{label}</dt>
            <dd>
              <span className="relative block h-3" aria-hidden="true">
                <span className="bg-line/60 absolute inset-x-0 inset-y-[5px] rounded-full" />
                <span
                  className="absolute inset-y-0 rounded-xs"
                  style={{ left: at(low), right: `calc(100% - ${at(high)})`, background: fill }}
                />
                <span className="bg-ink absolute -inset-y-0.5 w-0.5" style={{ left: at(median) }} />
              </span>
              <span className="text-muted block text-sm tabular-nums">
                {t("range", {
                  low: formatNumber(low, locale),
                  high: formatNumber(high, locale),
                  median: formatNumber(median, locale),
                })}
                {id === "here" ? ` · ${t("mean", { value: formatNumber(number.mean, locale) })}` : ""}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
