import { deriveSeed } from "@/lib/domain/statistics/random/derive-seed";
import { drawNormal } from "@/lib/domain/statistics/random/draw-normal";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { groupByScreen, type BestWorstSample, type Screens } from "./best-worst-sets";
import { countChoices, logChoiceProbabilities, maximiseUtilities } from "./choice-likelihood";

export interface LatentClassLogit {
  readonly segments: number;
  /** Largest segment first. */
  readonly shares: readonly number[];
  /** Per segment: one utility per item, summing to zero. */
  readonly utilities: readonly (readonly number[])[];
  /** Per segment: e^u / Σe^u, the share of first choices if all items stood side by side. */
  readonly preferenceShares: readonly (readonly number[])[];
  /** P(segment | choices), respondent by respondent. */
  readonly posterior: Float64Array;
  readonly logLikelihood: number;
  readonly parameters: number;
  readonly bic: number;
  readonly startsAtBest: number;
}

export interface LatentClassLogitOptions {
  readonly seed: number;
  readonly starts: number;
  readonly iterations: number;
  /** Keeps utilities finite; of the order of a thousandth of a choice, it leaves the maximum where it is. */
  readonly ridge: number;
}

export const DEFAULT_LOGIT_OPTIONS: Omit<LatentClassLogitOptions, "seed"> = {
  starts: 10,
  iterations: 500,
  ridge: 1e-3,
};

/**
 * Segments and their utilities at once from best–worst choices: a mixture of multinomial logits in which best is chosen by
 * the utilities and worst by their negatives (Cohen 2003; Louviere, Flynn & Marley 2015), by EM from several starts. One
 * segment is the ordinary logit. BIC counts respondents, the independent units.
 */
export function latentClassLogit(
  sample: BestWorstSample,
  segments: number,
  options: LatentClassLogitOptions,
): LatentClassLogit {
  const screens = groupByScreen(sample);
  let best: Fit | null = null;
  let startsAtBest = 0;
  for (let start = 0; start < (segments === 1 ? 1 : options.starts); start++) {
    const fit = runStart(sample, screens, segments, deriveSeed(options.seed, segments, start), options);
    const tolerance = 1e-6 * Math.abs(fit.logLikelihood);
    if (best && Math.abs(fit.logLikelihood - best.logLikelihood) <= tolerance) startsAtBest += 1;
    if (!best || fit.logLikelihood > best.logLikelihood + tolerance) {
      best = fit;
      startsAtBest = 1;
    }
  }
  if (!best) throw new RangeError("at least one start is needed");
  return { ...finish(best, sample, segments), startsAtBest };
}

interface Fit {
  readonly shares: Float64Array;
  readonly utilities: readonly Float64Array[];
  readonly posterior: Float64Array;
  readonly logLikelihood: number;
}

function runStart(
  sample: BestWorstSample,
  screens: Screens,
  segments: number,
  seed: number,
  { iterations, ridge }: LatentClassLogitOptions,
): Fit {
  const random = createRandom(seed);
  let shares: Float64Array = new Float64Array(segments).fill(1 / segments);
  const everyone = maximiseUtilities(
    screens,
    countChoices(screens, () => 1),
    new Float64Array(sample.items),
    ridge,
  );
  let utilities: Float64Array[] = Array.from({ length: segments }, () =>
    everyone.utilities.map((u) => (segments === 1 ? u : u + drawNormal(random))),
  );
  let { posterior, logLikelihood } = expectation(sample, screens, shares, utilities);
  for (let iteration = 0; segments > 1 && iteration < iterations; iteration++) {
    const held = posterior;
    shares = shares.map((_, s) => sumOfSegment(held, segments, s) / sample.respondents);
    utilities = utilities.map((start, s) => {
      const counts = countChoices(screens, (respondent) => held[respondent * segments + s] ?? 0);
      return maximiseUtilities(screens, counts, start, ridge, 4).utilities;
    });
    const before = logLikelihood;
    ({ posterior, logLikelihood } = expectation(sample, screens, shares, utilities));
    if (Math.abs(logLikelihood - before) < 1e-9 * Math.abs(logLikelihood)) break;
  }
  return { shares, utilities, posterior, logLikelihood };
}

function sumOfSegment(posterior: Float64Array, segments: number, segment: number): number {
  let sum = 0;
  for (let i = segment; i < posterior.length; i += segments) sum += posterior[i] ?? 0;
  return sum;
}

function expectation(
  sample: BestWorstSample,
  screens: Screens,
  shares: Float64Array,
  utilities: readonly Float64Array[],
): { posterior: Float64Array; logLikelihood: number } {
  const segments = shares.length;
  const logs = new Float64Array(sample.respondents * segments);
  for (const [s, u] of utilities.entries()) {
    const best = screens.shown.map((shown) => logChoiceProbabilities(shown, u, 1));
    const worst = screens.shown.map((shown) => logChoiceProbabilities(shown, u, -1));
    for (const [i, screen] of screens.screenOf.entries()) {
      const at = (screens.respondentOf[i] ?? 0) * segments + s;
      const b = screens.bestAt[i] ?? -1;
      const w = screens.worstAt[i] ?? -1;
      logs[at] =
        (logs[at] ?? 0) + (b < 0 ? 0 : (best[screen]?.[b] ?? 0)) + (w < 0 ? 0 : (worst[screen]?.[w] ?? 0));
    }
  }
  let logLikelihood = 0;
  for (let i = 0; i < sample.respondents; i++) {
    const row = logs.subarray(i * segments, (i + 1) * segments);
    let highest = -Infinity;
    for (let s = 0; s < segments; s++) {
      row[s] = (row[s] ?? 0) + Math.log(shares[s] ?? 0);
      highest = Math.max(highest, row[s] ?? 0);
    }
    let sum = 0;
    for (let s = 0; s < segments; s++) {
      row[s] = Math.exp((row[s] ?? 0) - highest);
      sum += row[s] ?? 0;
    }
    for (let s = 0; s < segments; s++) row[s] = (row[s] ?? 0) / sum;
    logLikelihood += highest + Math.log(sum);
  }
  return { posterior: logs, logLikelihood };
}

function finish(
  { shares, utilities, posterior, logLikelihood }: Fit,
  sample: BestWorstSample,
  segments: number,
) {
  const order = [...shares.keys()].sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0));
  const parameters = segments * (sample.items - 1) + segments - 1;
  return {
    segments,
    shares: order.map((s) => shares[s] ?? 0),
    utilities: order.map((s) => [...(utilities[s] ?? [])]),
    preferenceShares: order.map((s) => {
      const raised = Array.from(utilities[s] ?? [], Math.exp);
      const sum = raised.reduce((total, x) => total + x, 0);
      return raised.map((x) => x / sum);
    }),
    posterior: posterior.map(
      (_, i) => posterior[Math.floor(i / segments) * segments + (order[i % segments] ?? 0)] ?? 0,
    ),
    logLikelihood,
    parameters,
    bic: -2 * logLikelihood + parameters * Math.log(sample.respondents),
  };
}
