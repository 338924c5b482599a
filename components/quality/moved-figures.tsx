import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/components/ui/charts/format-number";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { SimpleTable } from "@/components/ui/simple-table";
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
  const share = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  const value = ({ kind }: MovedFigure, of: number): string =>
    kind === "share" ? share.format(of) : formatNumber(of, locale);
  const difference = ({ kind, everyone, without }: MovedFigure): string =>
    kind === "share" ? t("points", { n: 100 * (without - everyone) }) : t("steps", { n: without - everyone });
  return { value, difference };
}

/** How the figures differ with everybody and without some, the largest difference first. */
export function MovedFigures({ questionnaire, which, setAside, everyone, figures }: Props) {
  const t = useTranslations("quality.moved");
  const nameOf = useNames(questionnaire);
  const { value, difference } = useFigureWords();
  const [first] = figures;
  const rowOf = (figure: MovedFigure) => [
    <span key="name" className="line-clamp-3 min-w-40 font-normal">
      {nameOf(figure)}
    </span>,
    value(figure, figure.everyone),
    value(figure, figure.without),
    <span key="difference" className="whitespace-nowrap">
      {difference(figure)}
    </span>,
  ];
  const table = (rows: readonly MovedFigure[]) => (
    <SimpleTable
      label={t("title")}
      head={[t("figure"), t("everyone"), t("without"), t("difference")]}
      alignEnd={[1, 2, 3]}
      rows={rows.map(rowOf)}
    />
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
          {table(figures.slice(0, SHOWN))}
          {figures.length > SHOWN && (
            <Disclosure summary={t("more", { n: figures.length - SHOWN })} className="mt-3">
              {table(figures.slice(SHOWN))}
            </Disclosure>
          )}
        </>
      )}
    </Card>
  );
}
