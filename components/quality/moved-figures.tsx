import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/components/ui/charts/format-number";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { itemName, labelsOf, speaker } from "@/components/results/words";
import { findItem, type Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import type { MovedFigure } from "@/lib/domain/responses/summaries/with-and-without";

interface Props {
  readonly questionnaire: Questionnaire;
  readonly which: "left-out" | "flagged";
  readonly setAside: number;
  readonly everyone: number;
  readonly figures: readonly MovedFigure[];
}

const SHOWN = 8;
/** Below this part of what a figure can differ by, it stands still. */
const STILL = 0.01;

function useNames(questionnaire: Questionnaire): (figure: MovedFigure) => string {
  const speak = speaker(questionnaire);
  return ({ itemId, partId }) => {
    const item = findItem(questionnaire, itemId);
    if (!item) return itemId;
    const part = partId === null ? undefined : labelsOf(item, speak).get(partId);
    return part === undefined ? itemName(item, speak) : `${itemName(item, speak)} – ${part}`;
  };
}

function useFigureWords() {
  const t = useTranslations("quality.moved");
  const locale = useLocale();
  const decimals = (digits: number) => ({ minimumFractionDigits: digits, maximumFractionDigits: digits });
  const share = new Intl.NumberFormat(locale, { style: "percent", ...decimals(1) });
  const mean = new Intl.NumberFormat(locale, decimals(2));
  const value = ({ kind }: MovedFigure, of: number): string => {
    if (kind === "share") return share.format(of);
    return kind === "score" || Math.abs(of) >= 100 ? formatNumber(of, locale) : mean.format(of);
  };
  const difference = ({ kind, everyone, without }: MovedFigure): string =>
    kind === "share" ? t("points", { n: 100 * (without - everyone) }) : t("steps", { n: without - everyone });
  return { value, difference };
}

interface LineProps {
  readonly name: string;
  readonly everyone: string;
  readonly without: string;
  readonly difference: string;
  /** −1 to 1: of the largest difference. */
  readonly length: number;
}

/** One figure: its name, both values, the difference, and a bar to the side it moves to. */
function MovedLine({ name, everyone, without, difference, length }: LineProps) {
  const t = useTranslations("quality.moved");
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 py-2.5 sm:grid-cols-[minmax(0,1fr)_5rem_9rem_6.5rem]">
      <span className="text-ink line-clamp-3 text-base text-pretty">{name}</span>
      <span aria-hidden="true" className="bg-sunken relative hidden h-2.5 sm:block">
        <span className="bg-line-strong absolute -inset-y-0.5 left-1/2 w-px" />
        <span
          className="bg-chart-bar absolute inset-y-0"
          style={{
            width: `${50 * Math.abs(length)}%`,
            ...(length < 0 ? { right: "50%" } : { left: "50%" }),
          }}
        />
      </span>
      <span className="text-ink text-right text-base whitespace-nowrap tabular-nums">
        <span className="sr-only">{t("everyone")}: </span>
        {everyone} <span aria-hidden="true">→</span>
        <span className="sr-only">, {t("without")}:</span> {without}
      </span>
      <span className="text-muted col-start-2 text-right text-sm whitespace-nowrap tabular-nums sm:col-start-auto">
        <span className="sr-only">{t("difference")}: </span>
        {difference}
      </span>
    </li>
  );
}

/** How the figures differ with everybody and without some, the largest difference first. */
export function MovedFigures({ questionnaire, which, setAside, everyone, figures }: Props) {
  const t = useTranslations("quality.moved");
  const nameOf = useNames(questionnaire);
  const { value, difference } = useFigureWords();
  const [first] = figures;
  const lines = (some: readonly MovedFigure[]) => (
    <ul className="divide-line/70 divide-y">
      {some.map((figure) => (
        <MovedLine
          key={`${figure.itemId}.${figure.partId ?? ""}`}
          name={nameOf(figure)}
          everyone={value(figure, figure.everyone)}
          without={value(figure, figure.without)}
          difference={difference(figure)}
          length={first && first.moved !== 0 ? figure.moved / Math.abs(first.moved) : 0}
        />
      ))}
    </ul>
  );
  return (
    <Card title={t("title")} description={t(`hint.${which}`, { everyone, setAside })}>
      {!first ? (
        <p className="text-muted">{t("none")}</p>
      ) : (
        <>
          <p className="text-ink mb-3 max-w-prose text-base font-semibold text-balance">
            {Math.abs(first.moved) < STILL
              ? t("still")
              : t(`largest.${first.kind}`, {
                  label: nameOf(first),
                  everyone: value(first, first.everyone),
                  without: value(first, first.without),
                })}
          </p>
          {lines(figures.slice(0, SHOWN))}
          {figures.length > SHOWN && (
            <Disclosure summary={t("more", { n: figures.length - SHOWN })} className="mt-3">
              {lines(figures.slice(SHOWN))}
            </Disclosure>
          )}
        </>
      )}
    </Card>
  );
}
