import { problem, type Problem } from "../../result";
import type { MarginTargets } from "./weighting";

/** Who there is in the sample: people by category, and those without an answer. */
export interface MarginCounts {
  readonly people: ReadonlyMap<string, number>;
  readonly without: number;
}

/** The same as it travels to a screen, with the range of a number, from which bands are chosen. */
export interface CountedMargin {
  readonly people: readonly (readonly [id: string, people: number])[];
  readonly without: number;
  readonly range: { readonly low: number; readonly high: number } | null;
}

/** How a margin's groups and categories are called. */
export interface MarginWords {
  readonly margin: string;
  readonly labelOf: (categoryId: string) => string;
  /** People without an answer. */
  readonly noAnswer: string;
}

/** How far percentages may be from 100: each may be rounded at its last digit. */
export function roundingAllowed(percents: readonly number[]): number {
  const digits = Math.max(0, ...percents.map((percent) => (String(percent).split(".")[1] ?? "").length));
  return Math.min(1, percents.length * 0.5 * 10 ** -digits) + 1e-9;
}

export const sumOfPercents = (margin: Pick<MarginTargets, "groups">): number =>
  margin.groups.reduce((sum, { percent }) => sum + percent, 0);

const namesOf = (categories: readonly string[], { labelOf }: MarginWords): string =>
  categories.map(labelOf).join(" / ");

/**
 * Whatever would keep a margin's targets from being met, with the place in the margin: targets that do not add up, a
 * target for people nobody of whom answered, people whose target is nothing. The remedy named is the neighbour to merge
 * with.
 */
export function checkTargets(margin: MarginTargets, counts: MarginCounts, words: MarginWords): Problem[] {
  const named = { margin: words.margin };
  const sum = sumOfPercents(margin);
  const problems: Problem[] = [];
  if (Math.abs(sum - 100) > roundingAllowed(margin.groups.map(({ percent }) => percent))) {
    problems.push(
      problem("weighting.targets-off", ["groups"], { ...named, sum: Math.round(sum * 100) / 100 }),
    );
  }
  const peopleIn = (categories: readonly string[]) =>
    categories.reduce((total, id) => total + (counts.people.get(id) ?? 0), 0);
  for (const [at, { categories, percent }] of margin.groups.entries()) {
    const people = peopleIn(categories);
    const label = namesOf(categories, words);
    if (percent > 0 && people === 0) {
      const neighbour = neighbourOf(margin, at, peopleIn);
      problems.push(
        problem("weighting.category-empty", ["groups", at], {
          ...named,
          label,
          percent,
          merge: neighbour ? "yes" : "no",
          neighbour: neighbour ? namesOf(neighbour.categories, words) : "",
          neighbourAt: neighbour?.at ?? -1,
        }),
      );
    }
    if (percent === 0 && people > 0) {
      problems.push(problem("weighting.target-zero", ["groups", at], { ...named, label, people }));
    }
  }
  return [...problems, ...checkNoAnswer(margin, counts, words)];
}

function checkNoAnswer(
  { noAnswer }: MarginTargets,
  { people, without }: MarginCounts,
  words: MarginWords,
): Problem[] {
  const answered = [...people.values()].reduce((sum, count) => sum + count, 0);
  const named = { margin: words.margin };
  if (answered === 0) return [problem("weighting.margin-unanswered", [], named)];
  if (noAnswer === null) return [];
  if (noAnswer === 100) return [problem("weighting.no-answer-all", ["noAnswer"], named)];
  if (noAnswer > 0 && without === 0) {
    return [problem("weighting.no-answer-empty", ["noAnswer"], { ...named, percent: noAnswer })];
  }
  return noAnswer === 0 && without > 0
    ? [problem("weighting.no-answer-zero", ["noAnswer"], { ...named, people: without })]
    : [];
}

/** The nearest group with people in it, the one before first. */
function neighbourOf(
  { groups }: MarginTargets,
  at: number,
  peopleIn: (categories: readonly string[]) => number,
): { readonly at: number; readonly categories: readonly string[] } | undefined {
  for (let step = 1; step < groups.length; step++) {
    for (const other of [at - step, at + step]) {
      const categories = groups[other]?.categories ?? [];
      if (peopleIn(categories) > 0) return { at: other, categories };
    }
  }
  return undefined;
}
