import type { Base, Count, ItemSummary } from "./item-summary";

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

const shareOf = (weight: number, base: number): number => (base > 0 ? weight / base : 0);

const byWeight = (counts: readonly Count[]): Count[] => [...counts].sort((a, b) => b.weight - a.weight);

/**
 * Whether the first is clearly ahead of the second, both chosen from one base: a sign test on those who chose either, as
 * many as they are worth when people count differently.
 */
function isAhead(first: Count, second: Count, { weight, effective }: Base): boolean {
  const worth = weight > 0 ? effective / weight : 0;
  const both = (first.weight + second.weight) * worth;
  return both > 0 && ((first.weight - second.weight) * worth) / Math.sqrt(both) > 1.96;
}

function ofChoice(options: readonly Count[], base: Base): Headline {
  const [first, second] = byWeight(options);
  if (!first || first.n === 0) return say("nobody");
  const share = shareOf(first.weight, base.weight);
  if (second && !isAhead(first, second, base))
    return say(
      "level",
      { share, secondShare: shareOf(second.weight, base.weight) },
      { first: first.id, second: second.id },
    );
  return say(share > 0.5 ? "majority" : "leads", { share }, { first: first.id });
}

const weightOf = (counts: readonly Count[]): number => counts.reduce((sum, { weight }) => sum + weight, 0);

export const meanOfPoints = (points: readonly Count[]): number => {
  const all = weightOf(points);
  return all > 0 ? points.reduce((sum, { id, weight }) => sum + Number(id) * weight, 0) / all : 0;
};

/** Detractors (0–6), passives (7–8) and promoters (9–10) as they count, and their score from −100 to 100. */
export function recommendation(points: readonly Count[]) {
  const between = (from: number, to: number) =>
    weightOf(points.filter(({ id }) => Number(id) >= from && Number(id) <= to));
  const [detractors, passives, promoters] = [between(0, 6), between(7, 8), between(9, 10)];
  const all = detractors + passives + promoters;
  return {
    detractors,
    passives,
    promoters,
    score: all > 0 ? Math.round((100 * (promoters - detractors)) / all) : 0,
  };
}

/** The first point above the middle of a scale. */
const upperFrom = (points: number): number => Math.floor(points / 2) + (points % 2);

/** Share of a scale's answers in its upper part: above the middle point, or the upper half. */
export function upperShare(points: readonly Count[]): number {
  const all = weightOf(points);
  return all > 0 ? weightOf(points.slice(upperFrom(points.length))) / all : 0;
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

/** The headline of yes/no items that stand on one card: the one with most who say yes. */
export function headlineOfTicks(
  ticks: readonly { readonly id: string; readonly share: number; readonly people: number }[],
): Headline {
  const [first] = [...ticks].sort((a, b) => b.share - a.share);
  if (!first || first.people === 0) return say("nobody");
  return say("named-most", { share: first.share }, { first: first.id });
}

function ofPoints(points: readonly Count[], itemType: string): Headline {
  if (itemType !== "nps") return say("rated", { mean: meanOfPoints(points), points: points.length });
  const { promoters, detractors } = recommendation(points);
  const all = weightOf(points);
  return say("recommend", { promoters: shareOf(promoters, all), detractors: shareOf(detractors, all) });
}

/**
 * What an item's results say, in one sentence. "Leads" is only said of an answer that is ahead by more than chance would
 * have it.
 */
export function headline(summary: ItemSummary, itemType: string): Headline {
  const { answered, answers, base } = summary;
  if (answered === 0) return say("nobody");
  const share = ({ weight }: Count) => shareOf(weight, base.weight);
  switch (answers.kind) {
    case "choice":
      return ofChoice(answers.options, base);
    case "choices": {
      const [first] = byWeight(answers.options);
      return first ? say("named-most", { share: share(first) }, { first: first.id }) : say("nobody");
    }
    case "points":
      return ofPoints(answers.points, itemType);
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
      const [first] = byWeight(answers.options);
      return first ? say("ranked-first", { share: share(first) }, { first: first.id }) : say("nobody");
    }
    case "text":
      return say("wrote", { n: answered });
    case "date": {
      const [first] = byWeight(answers.months);
      return first ? say("most-in-month", { month: first.id, share: share(first) }) : say("nobody");
    }
    case "consent":
      return say("agreed", { share: share(answers.given) });
  }
}
