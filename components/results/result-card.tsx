import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { BarList } from "@/components/ui/charts/bar-list";
import { DivergingBars } from "@/components/ui/charts/diverging-bars";
import {
  headline,
  headlineOfRows,
  headlineOfTicks,
  rowsByUpperShare,
} from "@/lib/domain/responses/summaries/headline";
import type { Base, Count, ItemSummary } from "@/lib/domain/responses/summaries/item-summary";
import type { ResultCard as Card } from "@/lib/domain/responses/summaries/result-cards";
import { AnswerChart, barOf, sharesOf } from "./answer-chart";
import { ResultCardFrame } from "./result-card-frame";
import { useHeadline } from "./use-headline";
import { itemName, labelsOf, type Speak } from "./words";

interface Props {
  readonly card: Card;
  readonly summaries: ReadonlyMap<string, ItemSummary>;
  readonly respondents: number;
  readonly speak: Speak;
  /** The address that compares these rows by groups. */
  readonly compareHref: (rows: string) => string;
  /** What stands under an open question: a few of its answers. */
  readonly excerpt?: ReactNode;
}

/** What has no variable cannot stand in a table. */
const incomparable = new Set(["short-text", "long-text", "date", "consent", "statement"]);

/** A card of the results. */
export function ResultCard(props: Props) {
  if (props.card.kind === "item") return <ItemCard {...props} item={props.card.item} />;
  return <BatteryCard {...props} card={props.card} />;
}

function useBase(): (summary: ItemSummary, respondents: number) => string {
  const t = useTranslations("results.card");
  return ({ asked, answered }, respondents) =>
    [
      asked === answered ? t("baseAll", { answered }) : t("base", { answered, asked }),
      ...(asked < respondents ? [t("notAsked", { asked, respondents })] : []),
    ].join(", ");
}

function ItemCard({
  item,
  summaries,
  respondents,
  speak,
  compareHref,
  excerpt,
}: Props & { readonly item: Extract<Card, { kind: "item" }>["item"] }) {
  const inWords = useHeadline();
  const base = useBase();
  const summary = summaries.get(item.id);
  if (!summary) return null;
  const labels = labelsOf(item, speak);
  const title = inWords(headline(summary, item.type), labels);
  return (
    <ResultCardFrame
      question={itemName(item, speak)}
      compareHref={!incomparable.has(item.type) && summary.answered > 0 ? compareHref(item.id) : null}
      isWide={item.type === "likert-matrix" && item.rows.length > 6}
    >
      {summary.answered === 0 ? (
        <h2 className="text-muted text-base font-semibold">{title}</h2>
      ) : (
        <AnswerChart
          item={item}
          summary={summary}
          title={title}
          labels={labels}
          note={base(summary, respondents)}
        />
      )}
      {excerpt}
    </ResultCardFrame>
  );
}

const nobody = { n: 0, weight: 0 };
const noBase: Base = { people: 0, weight: 0, effective: 0 };

const optionsOf = (summary: ItemSummary | undefined): readonly Count[] =>
  summary?.answers.kind === "choice" ? summary.answers.options : [];

function BatteryCard({
  card,
  summaries,
  speak,
  compareHref,
}: Props & { readonly card: Exclude<Card, { kind: "item" }> }) {
  const t = useTranslations("results.card");
  const inWords = useHeadline();
  const { items } = card;
  const labels = new Map(items.map((item) => [item.id, itemName(item, speak)]));
  const bases = items.map(({ id }) => summaries.get(id)?.answered ?? 0);
  const [low, high] = [Math.min(...bases), Math.max(...bases)];
  const note = low === high ? t("baseAll", { answered: high }) : t("baseOf", { low, high });
  const first = labels.get(items[0]?.id ?? "") ?? "";
  const last = labels.get(items.at(-1)?.id ?? "") ?? "";
  const question = `${t(card.kind === "ticks" ? "battery" : "scale", { count: items.length })}: ${t("from", { first, last })}`;
  const pointLabels = items[0] ? labelsOf(items[0], speak) : new Map<string, string>();
  const rows = items.map(({ id }) => ({ id, points: optionsOf(summaries.get(id)) }));
  if (card.kind === "ticks") {
    const bars = rows.map(({ id, points }) =>
      barOf({ ...(points[1] ?? nobody), id }, labels.get(id) ?? id, summaries.get(id)?.base ?? noBase),
    );
    const ticks = bars.map(({ id, share }) => ({
      id,
      share,
      people: summaries.get(id)?.answered ?? 0,
    }));
    return (
      <ResultCardFrame
        question={question}
        compareHref={compareHref(items.map(({ id }) => id).join(","))}
        isWide
      >
        <BarList
          title={inWords(headlineOfTicks(ticks), labels)}
          level={2}
          note={note}
          rows={[...bars].sort((a, b) => b.share - a.share)}
        />
      </ResultCardFrame>
    );
  }
  return (
    <ResultCardFrame
      question={question}
      compareHref={compareHref(items.map(({ id }) => id).join(","))}
      isWide
    >
      <DivergingBars
        title={inWords(headlineOfRows(rows), new Map([...pointLabels, ...labels]))}
        level={2}
        note={note}
        levels={(items[0]?.options ?? []).map(({ id, label }) => ({ id, label: speak(label) }))}
        rows={rowsByUpperShare(rows).map(({ id, points }) => ({
          id,
          label: labels.get(id) ?? id,
          n: summaries.get(id)?.answered ?? 0,
          shares: sharesOf(points),
        }))}
      />
    </ResultCardFrame>
  );
}
