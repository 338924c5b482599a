import type { RandomSource } from "@/lib/domain/statistics/random/random-source";
import type { AnswerPatterns } from "./answer-patterns";

/**
 * So many people drawn with replacement from the patterns, as patterns of their own in the same tables: what is fitted to
 * the sample fits the data. Knows patterns only; persons cannot be told apart in it.
 *
 * @param ofPattern weight of each pattern, by which it is drawn
 */
export const drawSubsample = (
  data: AnswerPatterns,
  ofPattern: Float64Array,
  people: number,
  random: RandomSource,
): AnswerPatterns => {
  const cumulated = new Float64Array(data.patterns);
  let total = 0;
  for (let pattern = 0; pattern < data.patterns; pattern++) {
    total += ofPattern[pattern] ?? 0;
    cumulated[pattern] = total;
  }
  const drawn = new Float64Array(people);
  for (let person = 0; person < people; person++) drawn[person] = random.next() * total;
  drawn.sort();

  const kept: number[] = [];
  const weights: number[] = [];
  let pattern = 0;
  for (const place of drawn) {
    while (pattern < data.patterns - 1 && (cumulated[pattern] ?? 0) <= place) pattern++;
    if (kept.at(-1) === pattern) weights[weights.length - 1] = (weights.at(-1) ?? 0) + 1;
    else {
      kept.push(pattern);
      weights.push(1);
    }
  }
  return {
    ...data,
    ...keepPatterns(data, kept),
    weights: Float64Array.from(weights),
    patternOfRow: new Int32Array(0),
    weightOfRow: null,
    rows: 0,
    answered: people,
    totalWeight: people,
  };
};

const keepPatterns = (data: AnswerPatterns, kept: readonly number[]) => {
  const featureStart = new Int32Array(kept.length + 1);
  const codes = new Int16Array(kept.length * data.items);
  kept.forEach((pattern, at) => {
    const length = (data.featureStart[pattern + 1] ?? 0) - (data.featureStart[pattern] ?? 0);
    featureStart[at + 1] = (featureStart[at] ?? 0) + length;
    codes.set(data.codes.subarray(pattern * data.items, (pattern + 1) * data.items), at * data.items);
  });
  const features = new Int32Array(featureStart[kept.length] ?? 0);
  kept.forEach((pattern, at) => {
    const own = data.features.subarray(data.featureStart[pattern] ?? 0, data.featureStart[pattern + 1] ?? 0);
    features.set(own, featureStart[at] ?? 0);
  });
  return { patterns: kept.length, featureStart, codes, features };
};
