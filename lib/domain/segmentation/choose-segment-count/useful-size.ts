/**
 * A segment under 5 %, or under 30 people, is too small to be described or reached; in a sample under 300 a tenth of it will
 * do, with a warning. Our convention.
 */
const SMALLEST_USEFUL_SHARE = 0.05;
const SMALLEST_USEFUL_SIZE = 30;
const SMALL_SAMPLE_PART = 0.1;

/** The smallest segment of a solution. */
export interface SmallestSegment {
  readonly segments: number;
  readonly smallestShare: number;
  /** People in it. */
  readonly smallestSize: number;
}

/** Every segment is large enough to go on with. */
export const isUseful = (
  { segments, smallestShare, smallestSize }: SmallestSegment,
  people: number,
): boolean =>
  segments === 1 ||
  (smallestShare >= SMALLEST_USEFUL_SHARE &&
    smallestSize >= Math.min(SMALLEST_USEFUL_SIZE, SMALL_SAMPLE_PART * people));

/** Every segment is also large enough for its figures to be told without a warning. */
export const isLargeEnough = (solution: SmallestSegment, people: number): boolean =>
  isUseful(solution, people) && solution.smallestSize >= SMALLEST_USEFUL_SIZE;

/** How large the smallest segment is, as sentences take it. */
export const sizeOfSmallest = ({ smallestShare, smallestSize }: SmallestSegment) => ({
  people: smallestSize,
  percent: Math.round(smallestShare * 100),
});

/** Dolnicar, Grün, Leisch & Schmidt 2014, Journal of Travel Research 53:296–306: at least 70 people per base variable. */
const PEOPLE_PER_VARIABLE = 70;

/** Too few people for so many variables: what sentences take, or null where there are enough. */
export const shortageOfPeople = ({
  people,
  baseVariables,
}: {
  readonly people: number;
  readonly baseVariables: number;
}): { people: number; wanted: number; variables: number } | null => {
  const wanted = PEOPLE_PER_VARIABLE * baseVariables;
  return people < wanted ? { people, wanted, variables: baseVariables } : null;
};
