import { ascendingOrder, inStretches } from "@/lib/domain/statistics/summaries/ascending-order";
import { sortedQuantile, sortedWeightedQuantile } from "@/lib/domain/statistics/summaries/quantile";
import type { ColumnValues } from "../answer-columns/answer-column";
import type { Weights } from "../answer-columns/counted-batch";
import type { Sums } from "./code-tally";
import type { AnswerSummary, Bin } from "./item-summary";

const MOST_BINS = 20;

/** Steps of 1, 2 or 5 times a power of ten. */
function niceStep(range: number): number {
  const raw = range / MOST_BINS;
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= raw - 1e-12) ?? 10;
  return factor * power;
}

/** Equal bins with round limits; each takes its lower limit in, the last also its upper. Yields while it counts. */
export function* binsInSteps(values: Float64Array, weights?: Float64Array): Generator<undefined, Bin[]> {
  const [first] = values;
  if (first === undefined) return [];
  let low = first;
  let high = first;
  let isWhole = true;
  yield* inStretches(values.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const value = values[i] ?? first;
      if (value < low) low = value;
      if (value > high) high = value;
      if (isWhole && !Number.isInteger(value)) isWhole = false;
    }
  });
  const step = isWhole ? Math.max(1, niceStep(Math.max(1, high - low))) : niceStep(high - low || 1);
  const start = Math.floor(low / step + 1e-9) * step;
  const count = Math.max(1, Math.floor((high - start) / step + 1e-9) + 1);
  const counts = new Float64Array(count);
  yield* inStretches(values.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const place = Math.floor(((values[i] ?? first) - start) / step + 1e-9);
      const bin = Math.min(count - 1, Math.max(0, place));
      counts[bin] = (counts[bin] ?? 0) + (weights?.[i] ?? 1);
    }
  });
  const limit = (index: number) => Number((start + index * step).toPrecision(12));
  return Array.from(counts, (n, index) => ({ from: limit(index), to: limit(index + 1), count: n }));
}

/** Twice the room. */
function grown(values: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(values.length * 2);
  larger.set(values);
  return larger;
}

/** Collects the values of a number and the weights of who gave them; sixteen bytes each. */
export class NumberCounter {
  private values = new Float64Array(256);
  private weights = new Float64Array(256);
  private length = 0;

  add(column: ColumnValues | undefined, weights: Weights): void {
    if (!column) return;
    while (this.length + column.length > this.values.length) {
      this.values = grown(this.values);
      this.weights = grown(this.weights);
    }
    for (let row = 0; row < column.length; row++) {
      const value = column[row] ?? Number.NaN;
      const weight = weights === null ? 1 : (weights[row] ?? 0);
      if (weight === 0 || Number.isNaN(value)) continue;
      this.values[this.length] = value;
      this.weights[this.length] = weight;
      this.length += 1;
    }
  }

  all(): Sums {
    let [weight, squares] = [0, 0];
    for (let i = 0; i < this.length; i++) {
      const one = this.weights[i] ?? 0;
      weight += one;
      squares += one * one;
    }
    return { people: this.length, weight, squares };
  }

  /** Mean, quartiles (type 7; of weighted people type 2) and bins. Yields while it sorts. */
  *finish(): Generator<undefined, AnswerSummary> {
    const order = yield* ascendingOrder(this.values.subarray(0, this.length));
    const values = new Float64Array(this.length);
    const weights = new Float64Array(this.length);
    const first = this.weights[0];
    let [sum, weight, isWeighted] = [0, 0, false];
    yield* inStretches(this.length, (from, to) => {
      for (let i = from; i < to; i++) {
        const value = this.values[order[i] ?? 0] ?? 0;
        const one = this.weights[order[i] ?? 0] ?? 0;
        values[i] = value;
        weights[i] = one;
        sum += one * value;
        weight += one;
        if (one !== first) isWeighted = true;
      }
    });
    const at = (p: number) => {
      if (this.length === 0) return 0;
      return isWeighted ? sortedWeightedQuantile(values, weights, weight, p) : sortedQuantile(values, p);
    };
    const [lowerQuartile, median, upperQuartile] = [at(0.25), at(0.5), at(0.75)];
    yield undefined;
    return {
      kind: "number",
      mean: weight > 0 ? sum / weight : 0,
      minimum: values[0] ?? 0,
      lowerQuartile,
      median,
      upperQuartile,
      maximum: values[this.length - 1] ?? 0,
      bins: yield* binsInSteps(values, weights),
    };
  }
}
