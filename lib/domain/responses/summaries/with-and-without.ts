import { attentionChecks, isOnlyCheck } from "../../questionnaire/attention-check";
import type { Item } from "../../questionnaire/item";
import { itemsOf, type Questionnaire } from "../../questionnaire/questionnaire";
import type { Count, ItemSummary, ResponseSummary } from "./item-summary";
import { recommendation } from "./headline";

type FigureKind = "share" | "mean" | "score" | "rank";

/** A figure that adds up over groups of people: a sum over those who answered. */
interface Figure {
  readonly itemId: string;
  /** The option or row; null for the whole item. */
  readonly partId: string | null;
  readonly kind: FigureKind;
  readonly sum: number;
  readonly base: number;
  /** What the figure can differ by at most: 1 for a share, the length of the scale for a mean. */
  readonly range: number;
}

/** A figure with everybody and without some. */
export interface MovedFigure {
  readonly itemId: string;
  readonly partId: string | null;
  readonly kind: FigureKind;
  readonly everyone: number;
  readonly without: number;
  /** Of what it can differ by at most, −1 to 1. */
  readonly moved: number;
}

const shares = (itemId: string, options: readonly Count[], base: number): Figure[] =>
  options.map(({ id, n }) => ({ itemId, partId: id, kind: "share", sum: n, base, range: 1 }));

/** Sum and number of positions on a scale, from 1; escapes stand on none. */
function onScale(points: readonly Count[], escapes: ReadonlySet<string>) {
  const scale = points.filter(({ id }) => !escapes.has(id));
  return {
    sum: scale.reduce((sum, { n }, at) => sum + (at + 1) * n, 0),
    base: scale.reduce((sum, { n }) => sum + n, 0),
    range: Math.max(1, scale.length - 1),
  };
}

const escapesOf = (item: Item): ReadonlySet<string> =>
  new Set("options" in item ? item.options.flatMap(({ id, kind }) => (kind === "choice" ? [] : [id])) : []);

function figuresOf(item: Item, { itemId, answered, answers }: ItemSummary): Figure[] {
  // What checks attention says nothing about anyone but how they read.
  if (isOnlyCheck(item)) return [];
  const checks = new Set(attentionChecks(item).map(({ rowId }) => rowId));
  switch (answers.kind) {
    case "choice":
    case "choices":
      return shares(itemId, answers.options, answered);
    case "points": {
      if (item.type !== "nps")
        return [{ itemId, partId: null, kind: "mean", ...onScale(answers.points, new Set()) }];
      const { promoters, detractors } = recommendation(answers.points);
      const sum = 100 * (promoters - detractors);
      return [{ itemId, partId: null, kind: "score", sum, base: answered, range: 200 }];
    }
    case "matrix":
      return answers.rows
        .filter(({ id }) => !checks.has(id))
        .map(({ id, points }) => ({
          itemId,
          partId: id,
          kind: "mean",
          ...onScale(points, escapesOf(item)),
        }));
    case "number":
      return [
        {
          itemId,
          partId: null,
          kind: "mean",
          sum: answered > 0 ? answers.mean * answered : 0,
          base: answered,
          range: answers.upperQuartile - answers.lowerQuartile || answers.maximum - answers.minimum || 1,
        },
      ];
    case "ranking":
      return answers.options.map(({ id, ranked, meanRank }) => ({
        itemId,
        partId: id,
        kind: "rank",
        sum: (meanRank ?? 0) * ranked,
        base: ranked,
        range: Math.max(1, answers.options.length - 1),
      }));
    case "consent":
      return [{ itemId, partId: null, kind: "share", sum: answers.given.n, base: answered, range: 1 }];
    case "text":
    case "date":
      return [];
  }
}

const keyOf = ({ itemId, partId }: Pick<Figure, "itemId" | "partId">): string => `${itemId}.${partId ?? ""}`;

function figuresByKey(questionnaire: Questionnaire, summary: ResponseSummary): Map<string, Figure> {
  const items = new Map(itemsOf(questionnaire).map((item) => [item.id, item]));
  return new Map(
    summary.items.flatMap((one) => {
      const item = items.get(one.itemId);
      return item ? figuresOf(item, one).map((figure) => [keyOf(figure), figure] as const) : [];
    }),
  );
}

/** Of two answers one share is the other's complement: the first is not told. */
const complements = ({ items }: ResponseSummary): ReadonlySet<string> =>
  new Set(
    items.flatMap(({ itemId, answers }) =>
      answers.kind === "choice" && answers.options.length === 2
        ? [keyOf({ itemId, partId: answers.options[0]?.id ?? null })]
        : [],
    ),
  );

/**
 * How the figures of a questionnaire differ between everybody and everybody but those who are set aside, the largest
 * difference first. Shares as they are, scales and numbers by their mean, recommendation by its score, rankings by mean
 * rank. A figure that nobody is left to give is not told.
 *
 * @param counted what a results screen counts
 * @param aside those set aside
 * @param asideIsCounted whether they are among the counted: then they are taken away from them, else added to them
 */
export function movedFigures(
  questionnaire: Questionnaire,
  counted: ResponseSummary,
  aside: ResponseSummary,
  asideIsCounted: boolean,
): MovedFigure[] {
  const setAside = figuresByKey(questionnaire, aside);
  const passedOver = complements(counted);
  const moved: MovedFigure[] = [];
  for (const [key, figure] of figuresByKey(questionnaire, counted)) {
    const { itemId, partId, kind } = figure;
    const other = setAside.get(key) ?? { sum: 0, base: 0, range: 1 };
    const sign = asideIsCounted ? -1 : 1;
    const changed = { sum: figure.sum + sign * other.sum, base: figure.base + sign * other.base };
    if (passedOver.has(key) || figure.base <= 0 || changed.base <= 0) continue;
    const [all, rest] = asideIsCounted ? [figure, changed] : [changed, figure];
    const [everyone, without] = [all.sum / all.base, rest.sum / rest.base];
    const range = Math.max(figure.range, other.range);
    moved.push({ itemId, partId, kind, everyone, without, moved: (without - everyone) / range });
  }
  return moved.sort((a, b) => Math.abs(b.moved) - Math.abs(a.moved) || (keyOf(a) < keyOf(b) ? -1 : 1));
}
