import type { CountedTable } from "@/lib/domain/statistics/contingency/cross-tabulation";
import { kish } from "../weighted-bases";
import type { CrossTable } from "./cross-table";

/** People of one segment here and one there, as the sums that weighted figures follow from. */
export interface SharedCount {
  /** Positions; null: unclassified. */
  readonly first: number | null;
  readonly second: number | null;
  /** Respondents. */
  readonly people: number;
  /** Sum of their weights, and of the squares of these. */
  readonly weights: number;
  readonly squares: number;
}

/**
 * People who have a place in two segmentations of one survey: the cells are of the people they stand for, on the scale of
 * the respondents, so that all weights sum to `people`. Where everyone counts once these are the respondents themselves.
 */
export interface SharedPeople extends CrossTable {
  /** People of each segment, with those who are unclassified on the other side; weighted like the cells. */
  readonly firstSizes: readonly number[];
  readonly secondSizes: readonly number[];
  /** Respondents, the unclassified too. */
  readonly people: number;
  /** Respondents by cell, and the cells' sums of squared weights. */
  readonly counted: Pick<CountedTable, "people" | "squares">;
  /** Kish's effective n of everybody; null where everyone counts once. */
  readonly effectiveN: number | null;
}

/** A table of people by segment here and there. */
export function sharedPeople(counts: readonly SharedCount[], first: number, second: number): SharedPeople {
  const total = (of: "people" | "weights" | "squares") => counts.reduce((sum, one) => sum + one[of], 0);
  const people = total("people");
  const effective = kish(total("weights"), total("squares"));
  // Weights that are all equal are worth as many as there are, but for rounding.
  const isWeighted = effective < people * (1 - 1e-12);
  const scale = total("weights") > 0 ? people / total("weights") : 1;
  const cells = new Float64Array(first * second);
  const counted = { people: new Float64Array(first * second), squares: new Float64Array(first * second) };
  const firstSizes = new Array<number>(first).fill(0);
  const secondSizes = new Array<number>(second).fill(0);
  for (const { first: a, second: b, ...sums } of counts) {
    const weight = isWeighted ? sums.weights * scale : sums.people;
    if (a !== null) firstSizes[a] = (firstSizes[a] ?? 0) + weight;
    if (b !== null) secondSizes[b] = (secondSizes[b] ?? 0) + weight;
    if (a === null || b === null) continue;
    const cell = a * second + b;
    cells[cell] = (cells[cell] ?? 0) + weight;
    counted.people[cell] = (counted.people[cell] ?? 0) + sums.people;
    counted.squares[cell] =
      (counted.squares[cell] ?? 0) + (isWeighted ? sums.squares * scale ** 2 : sums.people);
  }
  return {
    first,
    second,
    cells,
    firstSizes,
    secondSizes,
    people,
    counted,
    effectiveN: isWeighted ? effective : null,
  };
}

/** |A ∩ B| / |A ∪ B| of every pair of segments, row-major; who is unclassified on one side counts against it. */
export const jaccardTable = ({
  first,
  second,
  cells,
  firstSizes,
  secondSizes,
}: SharedPeople): CrossTable => ({
  first,
  second,
  cells: cells.map((both, cell) => {
    const union = (firstSizes[Math.floor(cell / second)] ?? 0) + (secondSizes[cell % second] ?? 0) - both;
    return union > 0 ? both / union : 0;
  }),
});
