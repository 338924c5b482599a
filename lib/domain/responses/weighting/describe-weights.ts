import type { Margin } from "../../statistics/raking/margin";
import { effectiveSampleSize } from "../../statistics/summaries/effective-sample-size";
import { kindsOfPeople } from "./kinds-of-people";
import type { MarginTargets, Standing, WeightingNote, WeightingOutcome } from "./weighting";

type Described = Omit<WeightingOutcome, "at" | "fingerprint">;

interface Weighted {
  /** Per respondent, mean 1. */
  readonly weights: Float64Array;
  readonly trimmed: number;
  /** As raked, one per margin of the settings; none where the weights came with the data. */
  readonly margins: readonly Margin[];
  readonly targets: readonly MarginTargets[];
}

/** From here on weights cost more precision than most surveys can spare: half the people would do as well unweighted. */
const highDesignEffect = 2;
/** A category of fewer people is a loose guess of who it stands for. */
const fewPeople = 5;
/** Shares within half a point of their target count as met. */
const met = 0.005;

/** What weighting did: precision, range, how far each margin is from its target, and who counts most and least. */
export function describeWeights({ weights, trimmed, margins, targets }: Weighted): Described {
  const effectiveN = effectiveSampleSize(weights);
  const described = margins.flatMap((margin, at) => {
    const settings = targets[at];
    return settings ? [describeMargin(weights, margin, settings)] : [];
  });
  const shared = {
    respondents: weights.length,
    designEffect: weights.length / effectiveN,
    effectiveN,
    smallest: weights.reduce((least, weight) => Math.min(least, weight), Infinity),
    largest: weights.reduce((most, weight) => Math.max(most, weight), 0),
    trimmed,
    margins: described,
  };
  return {
    ...shared,
    histogram: histogramOf(weights, shared.largest),
    ...kindsOfPeople(weights, margins, targets),
    warnings: warningsOf(shared, weights),
  };
}

function describeMargin(
  weights: Float64Array,
  { column }: Margin,
  settings: MarginTargets,
): Described["margins"][number] {
  const size = settings.groups.length;
  const people = new Float64Array(size + 1);
  const sums = new Float64Array(size + 1);
  for (const [row, code] of column.codes.entries()) {
    const group = code < 0 ? size : code;
    people[group] = (people[group] ?? 0) + 1;
    sums[group] = (sums[group] ?? 0) + (weights[row] ?? 0);
  }
  const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
  const answered = total(people.subarray(0, size));
  const weighed = total(sums.subarray(0, size));
  const aimed = settings.groups.reduce((sum, { percent }) => sum + percent, 0);
  const without = people[size] ?? 0;
  return {
    groups: settings.groups.map(({ percent }, group): Standing => ({
      people: people[group] ?? 0,
      target: percent / aimed,
      before: (people[group] ?? 0) / answered,
      after: (sums[group] ?? 0) / weighed,
    })),
    noAnswer:
      without === 0
        ? null
        : {
            people: without,
            target: settings.noAnswer === null ? null : settings.noAnswer / 100,
            before: without / total(people),
            after: (sums[size] ?? 0) / total(sums),
          },
  };
}

function warningsOf(
  {
    designEffect,
    effectiveN,
    trimmed,
    margins,
  }: Pick<Described, "designEffect" | "effectiveN" | "trimmed" | "margins">,
  weights: Float64Array,
): WeightingNote[] {
  const notes: WeightingNote[] = [];
  if (designEffect > highDesignEffect) {
    notes.push({ code: "design-effect", params: { effect: designEffect, people: Math.round(effectiveN) } });
  }
  for (const [margin, { groups }] of margins.entries()) {
    for (const [group, { people, target, after }] of groups.entries()) {
      if (people > 0 && people < fewPeople)
        notes.push({ code: "few-people", params: { margin, group, people } });
      if (target !== null && Math.abs(after - target) > met)
        notes.push({ code: "not-met", params: { margin, group, target, after, trimmed } });
    }
  }
  const nobody = weights.reduce((count, weight) => count + (weight === 0 ? 1 : 0), 0);
  if (nobody > 0) notes.push({ code: "zero", params: { people: nobody } });
  return notes;
}

const widths = [0.05, 0.1, 0.2, 0.25, 0.5, 1, 2, 5, 10, 25, 50, 100];
const mostBins = 30;

/** People by weight, in bins of a round width from 0, few enough to be drawn. */
function histogramOf(weights: Float64Array, largest: number): Described["histogram"] {
  const width = widths.find((candidate) => largest / candidate < mostBins) ?? largest / (mostBins - 1);
  const people = new Array<number>(Math.floor(largest / width + 1e-9) + 1).fill(0);
  for (const weight of weights) {
    const bin = Math.floor(weight / width + 1e-9);
    people[bin] = (people[bin] ?? 0) + 1;
  }
  return { width, people };
}
