import { STRUCTURE_BANDS } from "@/lib/domain/segmentation/stability/judge-structure";
import type { SegmentSolution } from "./solution";

export interface Recommended {
  readonly segments: number;
  readonly reasons: readonly string[];
  readonly warnings: readonly string[];
}

interface Context {
  readonly people: number;
  readonly baseVariables: number;
}

type Candidate = Omit<SegmentSolution, "cpuSeconds">;

/** Medians over a hundred pairs differ by this much from seed to seed; closer ones are told apart by their silhouettes. */
const STABILITY_TIE = 0.05;
/** Kaufman & Rousseeuw 1990, Finding Groups in Data, table 4: up to .25 "no substantial structure has been found". */
const WEAK_SILHOUETTE = 0.25;
const SMALLEST_USEFUL_SHARE = 0.05;
const SMALLEST_USEFUL_SIZE = 30;
const PEOPLE_PER_VARIABLE = 70;

const widthOf = ({ silhouette }: Candidate): number => silhouette ?? -1;
const stabilityOf = ({ stability }: Candidate): number => stability?.ariMedian ?? -1;
const highest = (
  list: readonly Candidate[],
  score: (candidate: Candidate) => number,
): Candidate | undefined =>
  list.reduce<Candidate | undefined>(
    (best, one) => (!best || score(one) > score(best) ? one : best),
    undefined,
  );

const isUseful = ({ shares, smallestSize }: Candidate, people: number): boolean =>
  (shares.at(-1) ?? 0) >= SMALLEST_USEFUL_SHARE &&
  smallestSize >= Math.min(SMALLEST_USEFUL_SIZE, people / 10);

const warningsOf = (chosen: Candidate, { people, baseVariables }: Context): string[] => [
  ...(chosen.stability && chosen.stability.ariMedian < STRUCTURE_BANDS.reproducible ? ["constructive"] : []),
  ...(typeof chosen.silhouette === "number" && chosen.silhouette <= WEAK_SILHOUETTE
    ? ["weak-structure"]
    : []),
  ...(chosen.startsAtBest === 1 ? ["found-once"] : []),
  ...(chosen.smallestSize < SMALLEST_USEFUL_SIZE || !isUseful(chosen, people) ? ["tiny-segment"] : []),
  ...(people < PEOPLE_PER_VARIABLE * baseVariables ? ["few-people"] : []),
];

/**
 * What there is to go by without a likelihood: among divisions without tiny segments the most stable one and, where
 * stability was not measured or is about the same, the one with the widest silhouettes.
 */
export const recommendByStructure = (solutions: readonly Candidate[], context: Context): Recommended => {
  const divided = solutions.filter((solution) => solution.segments > 1);
  const useful = divided.filter((solution) => isUseful(solution, context.people));
  const all = useful.length > 0 ? useful : divided.length > 0 ? divided : solutions;
  const mostStable = Math.max(...all.map(stabilityOf));
  const stable = all.filter((solution) => stabilityOf(solution) >= mostStable - STABILITY_TIE);
  const chosen = highest(stable, widthOf);
  if (!chosen) throw new RangeError("at least one solution is needed");
  const reason =
    solutions.length === 1 ? "only-one-tried" : mostStable >= 0 ? "most-stable" : "widest-silhouette";
  return { segments: chosen.segments, reasons: [reason], warnings: warningsOf(chosen, context) };
};
