import type { Count, ItemSummary } from "./item-summary";

/** A finding as a message: a key of the catalogue `results.headline` and what goes into it. Ids are put into words by the caller. */
export interface Headline {
  readonly code:
    | "nobody"
    | "majority"
    | "leads"
    | "level"
    | "named-most"
    | "rated"
    | "recommend"
    | "row-highest"
    | "row-highest-point"
    | "middle-half"
    | "same-number"
    | "ranked-first"
    | "wrote"
    | "most-in-month"
    | "agreed";
  readonly params: Readonly<Record<string, number | string>>;
  /** Ids of options or rows by the name of the parameter that is to hold their label. */
  readonly labels: Readonly<Record<string, string>>;
}

const say = (
  code: Headline["code"],
  params: Headline["params"] = {},
  labels: Headline["labels"] = {},
): Headline => ({ code, params, labels });

const shareOf = (n: number, base: number): number => (base > 0 ? n / base : 0);

const byCount = (counts: readonly Count[]): Count[] => [...counts].sort((a, b) => b.n - a.n);

/** Whether the first is clearly ahead of the second, both chosen from one base: a sign test on those who chose either. */
function isAhead(first: number, second: number): boolean {
  const both = first + second;
  return both > 0 && (first - second) / Math.sqrt(both) > 1.96;
}

function ofChoice(options: readonly Count[], base: number): Headline {
  const [first, second] = byCount(options);
  if (!first || first.n === 0) return say("nobody");
  const share = shareOf(first.n, base);
  if (second && !isAhead(first.n, second.n))
    return say(
      "level",
      { share, secondShare: shareOf(second.n, base) },
      { first: first.id, second: second.id },
    );
  return say(2 * first.n > base ? "majority" : "leads", { share, n: first.n, base }, { first: first.id });
}

export const meanOfPoints = (points: readonly Count[]): number => {
  const n = points.reduce((sum, point) => sum + point.n, 0);
  return n > 0 ? points.reduce((sum, point) => sum + Number(point.id) * point.n, 0) / n : 0;
};

/** Detractors (0–6), passives (7–8) and promoters (9–10), and their score from −100 to 100. */
export function recommendation(points: readonly Count[]) {
  const between = (from: number, to: number) =>
    points.reduce((sum, { id, n }) => sum + (Number(id) >= from && Number(id) <= to ? n : 0), 0);
  const [detractors, passives, promoters] = [between(0, 6), between(7, 8), between(9, 10)];
  const n = detractors + passives + promoters;
  return {
    detractors,
    passives,
    promoters,
    score: n > 0 ? Math.round((100 * (promoters - detractors)) / n) : 0,
  };
}

/** The first point above the middle of a scale. */
const upperFrom = (points: number): number => Math.floor(points / 2) + (points % 2);

/** Share of a scale's answers in its upper part: above the middle point, or the upper half. */
export function upperShare(points: readonly Count[]): number {
  const n = points.reduce((sum, point) => sum + point.n, 0);
  return n > 0 ? points.slice(upperFrom(points.length)).reduce((sum, point) => sum + point.n, 0) / n : 0;
}

/** The rows of a scale battery, the one with the largest upper share first. */
export const rowsByUpperShare = <Row extends { readonly points: readonly Count[] }>(
  rows: readonly Row[],
): Row[] => [...rows].sort((a, b) => upperShare(b.points) - upperShare(a.points));

/** The headline of scale items that stand on one card: the one with most answers in the upper part, and what that part is. */
export function headlineOfRows(
  rows: readonly { readonly id: string; readonly points: readonly Count[] }[],
): Headline {
  const [best] = rowsByUpperShare(rows);
  if (!best || best.points.every(({ n }) => n === 0)) return say("nobody");
  const [from, to] = [best.points[upperFrom(best.points.length)], best.points.at(-1)];
  if (!from || !to) return say("nobody");
  return say(
    from.id === to.id ? "row-highest-point" : "row-highest",
    { share: upperShare(best.points) },
    { row: best.id, from: from.id, to: to.id },
  );
}

export function headlineOfTicks(
  ticks: readonly { readonly id: string; readonly yes: number; readonly base: number }[],
): Headline {
  const [first] = [...ticks].sort((a, b) => b.yes / (b.base || 1) - a.yes / (a.base || 1));
  if (!first || first.base === 0) return say("nobody");
  return say("named-most", { share: shareOf(first.yes, first.base) }, { first: first.id });
}

/**
 * What an item's results say, in one sentence. "Leads" is only said of an answer that is ahead by more than chance would
 * have it.
 */
export function headline(summary: ItemSummary, itemType: string): Headline {
  const { answered, answers } = summary;
  if (answered === 0) return say("nobody");
  switch (answers.kind) {
    case "choice":
      return ofChoice(answers.options, answered);
    case "choices": {
      const [first] = byCount(answers.options);
      return first
        ? say("named-most", { share: shareOf(first.n, answered) }, { first: first.id })
        : say("nobody");
    }
    case "points":
      return itemType === "nps"
        ? say("recommend", { ...recommendation(answers.points), n: answered })
        : say("rated", { mean: meanOfPoints(answers.points), points: answers.points.length });
    case "matrix":
      return headlineOfRows(answers.rows);
    case "number":
      return answers.lowerQuartile === answers.upperQuartile
        ? say("same-number", { median: answers.median })
        : say("middle-half", {
            low: answers.lowerQuartile,
            high: answers.upperQuartile,
            median: answers.median,
          });
    case "ranking": {
      const [first] = [...answers.options].sort((a, b) => b.first - a.first);
      return first
        ? say("ranked-first", { share: shareOf(first.first, answered) }, { first: first.id })
        : say("nobody");
    }
    case "text":
      return say("wrote", { n: answered });
    case "date": {
      const [first] = byCount(answers.months);
      return first
        ? say("most-in-month", { month: first.id, share: shareOf(first.n, answered) })
        : say("nobody");
    }
    case "consent":
      return say("agreed", { share: shareOf(answers.given, answered), n: answers.given });
  }
}
