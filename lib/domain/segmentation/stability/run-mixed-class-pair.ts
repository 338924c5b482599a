import type { RandomSource } from "@/lib/domain/statistics/random/random-source";
import { modalClass } from "../latent-classes/classification";
import type { MixedData } from "../latent-classes/mixed/mixed-data";
import { createMixedModel, mixedLength } from "../latent-classes/mixed/mixed-step";
import { drawMixedValues } from "../latent-classes/mixed/run-mixed-task";
import { scorePeople } from "../latent-classes/mixed/score-people";
import { climbFrom } from "../latent-classes/squarem";
import { compareBootstrapPair, type BootstrapPairResult, type SoughtDivision } from "./bootstrap-pair";
import type { ClassPairTask } from "./run-class-pair";

/** What all pairs share: numbers and answers, every person a pattern, and the modal classes of everybody. */
export interface MixedClassStabilityFrame {
  readonly data: MixedData;
  readonly divisions: readonly SoughtDivision[];
}

const SHORT_RUN_STEPS = 9;
const LIMITS = { steps: 500, tolerance: 1e-7 };

/** As for answers alone: the best of several short starts to its end places everybody. */
const placeBySample = (
  data: MixedData,
  weights: Float64Array,
  classes: number,
  starts: number,
  random: RandomSource,
): Int16Array => {
  const model = createMixedModel({ ...data, patterns: { ...data.patterns, weights } }, classes, 0);
  let best = new Float64Array(mixedLength(data, classes));
  let candidate = new Float64Array(best.length);
  let highest = -Infinity;
  for (let start = 0; start < starts; start++) {
    drawMixedValues(model, start, random, candidate);
    const { objective } = climbFrom(model, candidate, { steps: SHORT_RUN_STEPS, tolerance: 0 });
    if (objective <= highest) continue;
    highest = objective;
    [best, candidate] = [candidate, best];
  }
  climbFrom(model, best, LIMITS);
  const { posteriors } = scorePeople(model, best);
  return Int16Array.from({ length: weights.length }, (_, person) => modalClass(posteriors, classes, person));
};

/** One pair of bootstrap samples for latent classes of numbers and answers. */
export const runMixedClassPair = (
  { data, divisions }: MixedClassStabilityFrame,
  { starts, ...task }: ClassPairTask,
): BootstrapPairResult =>
  compareBootstrapPair(
    { ...data.patterns, pointOfRow: data.patterns.patternOfRow },
    divisions,
    task,
    (weights, segments, random) => placeBySample(data, weights, segments, starts, random),
  );
