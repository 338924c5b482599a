import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { shuffledIndices } from "@/lib/domain/statistics/random/shuffle";
import { dissimilarities, type Dissimilarities } from "./dissimilarities";
import { silhouette } from "./silhouette";

/** Everybody up to this many people, else a random part of them. */
const MOST_PEOPLE = 4000;

/** People with a measure of how unlike any two are. */
export interface ComparedPeople {
  readonly people: number;
  readonly between: (i: number, j: number) => number;
  /** Persons each stands for; everyone 1 if absent. */
  readonly weights?: Float64Array | undefined;
}

/**
 * Mean silhouettes of divisions of the same people, on dissimilarities computed once; in large samples among 4,000 people
 * drawn at random. People without a segment are left out; null for fewer than two segments.
 */
export const sampledSilhouettes = (
  { people, between, weights }: ComparedPeople,
  seed: number,
): ((assigned: Int16Array, segments: number) => number | null) => {
  const drawn =
    people <= MOST_PEOPLE
      ? Int32Array.from({ length: people }, (_, person) => person)
      : shuffledIndices(createRandom(seed), people).subarray(0, MOST_PEOPLE);
  const personAt = (at: number): number => drawn[at] ?? 0;
  let distances: Dissimilarities | undefined;
  return (assigned, segments) => {
    if (segments < 2) return null;
    distances ??= dissimilarities(drawn.length, (i, j) => between(personAt(i), personAt(j)));
    const own = Int16Array.from(drawn, (person) => Math.max(0, assigned[person] ?? 0));
    const ownWeights = Float64Array.from(drawn, (person) =>
      (assigned[person] ?? -1) < 0 ? 0 : weights ? (weights[person] ?? 0) : 1,
    );
    return silhouette(distances, own, segments, ownWeights).mean;
  };
};
