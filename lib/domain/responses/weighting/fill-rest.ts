const hundredths = (value: number): number => Math.round(value * 100) / 100;

const sumOf = (values: readonly (number | null)[]): number =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

/** What is left to 100, to two decimals; negative where the targets are over. */
export const restOf = (percents: readonly (number | null)[]): number => hundredths(100 - sumOf(percents));

/**
 * Targets that add up to 100: what is missing goes to those without a target, in proportion to their people; where all
 * have one, they are scaled. `people[i]` are those of target i. Unchanged where nothing can be done.
 */
export function fillRest(percents: readonly (number | null)[], people: readonly number[]): (number | null)[] {
  const rest = restOf(percents);
  const open = percents.flatMap((percent, at) => (percent === null ? [at] : []));
  if (open.length === 0) return scaledToHundred(percents);
  if (rest < 0) return [...percents];
  const among = open.reduce((sum, at) => sum + (people[at] ?? 0), 0);
  const shareOf = (at: number) => (among > 0 ? (people[at] ?? 0) / among : 1 / open.length);
  return settled(
    percents.map((percent, at) => percent ?? rest * shareOf(at)),
    open,
  );
}

function scaledToHundred(percents: readonly (number | null)[]): (number | null)[] {
  const sum = sumOf(percents);
  if (sum === 0) return [...percents];
  const scaled = percents.map((percent) => (100 * (percent ?? 0)) / sum);
  return settled(scaled, [...scaled.keys()]);
}

/** Rounded to two decimals, the largest of the given places taking what rounding leaves. */
function settled(percents: readonly number[], places: readonly number[]): number[] {
  const rounded = percents.map(hundredths);
  const largest = places.reduce(
    (best, at) => ((rounded[at] ?? 0) > (rounded[best] ?? 0) ? at : best),
    places[0] ?? 0,
  );
  rounded[largest] = hundredths((rounded[largest] ?? 0) + restOf(rounded));
  return rounded;
}
