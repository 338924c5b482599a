import { deriveSeed } from "@/lib/domain/statistics/random/derive-seed";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { plackettLuceStep, rankingLogProbability, type Ranking } from "./plackett-luce";

export interface RankingMixture {
  readonly segments: number;
  /** Largest segment first. */
  readonly shares: readonly number[];
  /** Per segment: worth per item, summing to 1, the share of first places in a choice among all items. */
  readonly worths: readonly (readonly number[])[];
  /** P(segment | ranking), respondent by respondent. */
  readonly posterior: Float64Array;
  readonly logLikelihood: number;
  readonly parameters: number;
  readonly bic: number;
  readonly startsAtBest: number;
}

export interface RankingMixtureOptions {
  readonly seed: number;
  readonly starts: number;
  readonly iterations: number;
  /** Persons each ranking counts for, as `scaledWeights` gives them; everybody once by default. */
  readonly persons?: Float64Array;
}

export const DEFAULT_RANKING_OPTIONS: Omit<RankingMixtureOptions, "seed"> = { starts: 20, iterations: 2000 };

/**
 * Segments of respondents by how they rank: a mixture of Plackett–Luce models (Gormley & Murphy 2008) by EM, one
 * minorise–maximise step per round, from several starts. Everyone must have ranked at least one item.
 */
export function rankingMixture(
  rankings: readonly Ranking[],
  items: number,
  segments: number,
  options: RankingMixtureOptions,
): RankingMixture {
  const persons = options.persons ?? new Float64Array(rankings.length).fill(1);
  const people = persons.reduce((sum, own) => sum + own, 0);
  let best: Fit | null = null;
  let startsAtBest = 0;
  for (let start = 0; start < (segments === 1 ? 1 : options.starts); start++) {
    const fit = runStart(
      { rankings, persons, people, items },
      segments,
      deriveSeed(options.seed, segments, start),
      options.iterations,
    );
    const tolerance = 1e-6 * Math.abs(fit.logLikelihood);
    if (best && Math.abs(fit.logLikelihood - best.logLikelihood) <= tolerance) startsAtBest += 1;
    if (!best || fit.logLikelihood > best.logLikelihood + tolerance) {
      best = fit;
      startsAtBest = 1;
    }
  }
  if (!best) throw new RangeError("at least one start is needed");
  const { shares, worths, posterior, logLikelihood } = best;
  const order = [...shares.keys()].sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0));
  const parameters = segments * (items - 1) + segments - 1;
  return {
    segments,
    shares: order.map((s) => shares[s] ?? 0),
    worths: order.map((s) => [...(worths[s] ?? [])]),
    posterior: posterior.map(
      (_, i) => posterior[Math.floor(i / segments) * segments + (order[i % segments] ?? 0)] ?? 0,
    ),
    logLikelihood,
    parameters,
    bic: -2 * logLikelihood + parameters * Math.log(people),
    startsAtBest,
  };
}

interface Fit {
  readonly shares: Float64Array;
  readonly worths: readonly Float64Array[];
  readonly posterior: Float64Array;
  readonly logLikelihood: number;
}

interface RankedPeople {
  readonly rankings: readonly Ranking[];
  readonly persons: Float64Array;
  /** Sum of `persons`. */
  readonly people: number;
  readonly items: number;
}

function runStart(ranked: RankedPeople, segments: number, seed: number, iterations: number): Fit {
  const { rankings, persons, people, items } = ranked;
  const random = createRandom(seed);
  let shares: Float64Array = new Float64Array(segments).fill(1 / segments);
  let worths: Float64Array[] = Array.from({ length: segments }, () => {
    const raw = Float64Array.from({ length: items }, () => 0.2 + random.next());
    const sum = raw.reduce((total, w) => total + w, 0);
    return raw.map((w) => w / sum);
  });
  let { posterior, logLikelihood } = expectation(ranked, shares, worths);
  for (let iteration = 0; iteration < iterations; iteration++) {
    const held = posterior;
    shares = shares.map(
      (_, s) => persons.reduce((sum, own, i) => sum + own * (held[i * segments + s] ?? 0), 0) / people,
    );
    worths = worths.map((worth, s) =>
      plackettLuceStep(rankings, (i) => (persons[i] ?? 0) * (held[i * segments + s] ?? 0), worth),
    );
    const before = logLikelihood;
    ({ posterior, logLikelihood } = expectation(ranked, shares, worths));
    if (Math.abs(logLikelihood - before) < 1e-10 * Math.abs(logLikelihood)) break;
  }
  return { shares, worths, posterior, logLikelihood };
}

function expectation(
  { rankings, persons }: RankedPeople,
  shares: Float64Array,
  worths: readonly Float64Array[],
) {
  const segments = shares.length;
  const posterior = new Float64Array(rankings.length * segments);
  let logLikelihood = 0;
  for (const [i, ranking] of rankings.entries()) {
    const logs = worths.map((worth, s) => Math.log(shares[s] ?? 0) + rankingLogProbability(ranking, worth));
    const highest = Math.max(...logs);
    const sum = logs.reduce((total, log) => total + Math.exp(log - highest), 0);
    for (const [s, log] of logs.entries()) posterior[i * segments + s] = Math.exp(log - highest) / sum;
    logLikelihood += (persons[i] ?? 0) * (highest + Math.log(sum));
  }
  return { posterior, logLikelihood };
}
