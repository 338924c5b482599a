import { normaliseLogScores, personsOf, type TypingModel, type TypingSample } from "./typing-model";

/** All that naive Bayes knows; plain numbers, to be stored and shown. */
export interface NaiveBayesTables {
  /** ln P(segment). */
  readonly logPriors: readonly number[];
  /** ln P(category | segment) by [item][segment][category]. */
  readonly logProbabilities: readonly (readonly (readonly number[])[])[];
}

/** Spread over an item's categories, so that an answer never seen in a segment does not rule the segment out. */
const PSEUDO_COUNT = 1;

/** ln P of a segment nobody is in: never likeliest, and, unlike −∞, a number that JSON can hold. */
const NEVER = -1000;

/**
 * Learns each item's answers per segment, as if items were independent within segments. Transparent, and a missing answer
 * is simply left out of the product, as in the posterior of a latent class model.
 */
export function learnNaiveBayes(sample: TypingSample, rows: Int32Array): NaiveBayesTables {
  const { items, assignments, segments } = sample;
  const sizes = new Float64Array(segments);
  for (const row of rows) {
    const segment = assignments[row] ?? -1;
    if (segment >= 0) sizes[segment] = (sizes[segment] ?? 0) + personsOf(sample, row);
  }
  const known = sizes.reduce((sum, size) => sum + size, 0);
  const logProbabilities = items.map(({ codes, categories }) => {
    const counts = Array.from({ length: segments }, () =>
      new Float64Array(categories).fill(PSEUDO_COUNT / categories),
    );
    for (const row of rows) {
      const code = codes[row] ?? -1;
      const table = counts[assignments[row] ?? -1];
      if (table && code >= 0) table[code] = (table[code] ?? 0) + personsOf(sample, row);
    }
    return counts.map((table) => {
      const total = table.reduce((sum, count) => sum + count, 0);
      return Array.from(table, (count) => Math.log(count / total));
    });
  });
  const logPriors = Array.from(sizes, (size) => (size === 0 ? NEVER : Math.log(size / known)));
  return { logPriors, logProbabilities };
}

/** Naive Bayes over the tables' items. */
export function naiveBayesModel({ logPriors, logProbabilities }: NaiveBayesTables): TypingModel {
  return {
    posterior: (answers) => {
      const scores = Float64Array.from(logPriors);
      for (const [j, bySegment] of logProbabilities.entries()) {
        const code = answers[j] ?? -1;
        if (code < 0) continue;
        for (const [s, table] of bySegment.entries()) scores[s] = (scores[s] ?? 0) + (table[code] ?? 0);
      }
      return normaliseLogScores(scores);
    },
  };
}

export const naiveBayes = (sample: TypingSample, rows: Int32Array): TypingModel =>
  naiveBayesModel(learnNaiveBayes(sample, rows));
