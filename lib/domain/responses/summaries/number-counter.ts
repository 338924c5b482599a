import { quantile } from "@/lib/domain/statistics/summaries/quantile";
import type { AnswerSummary, Bin } from "./item-summary";

const MOST_BINS = 20;

/** Steps of 1, 2 or 5 times a power of ten. */
function niceStep(range: number): number {
  const raw = range / MOST_BINS;
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= raw - 1e-12) ?? 10;
  return factor * power;
}

/** Equal bins with round limits; each takes its lower limit in, the last also its upper. */
export function binsOf(values: Float64Array): Bin[] {
  const [first] = values;
  if (first === undefined) return [];
  let low = first;
  let high = first;
  let isWhole = true;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
    if (!Number.isInteger(value)) isWhole = false;
  }
  const step = isWhole ? Math.max(1, niceStep(Math.max(1, high - low))) : niceStep(high - low || 1);
  const start = Math.floor(low / step + 1e-9) * step;
  const count = Math.max(1, Math.floor((high - start) / step + 1e-9) + 1);
  const counts = new Float64Array(count);
  for (const value of values) {
    const bin = Math.min(count - 1, Math.max(0, Math.floor((value - start) / step + 1e-9)));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const limit = (index: number) => Number((start + index * step).toPrecision(12));
  return Array.from(counts, (n, index) => ({ from: limit(index), to: limit(index + 1), count: n }));
}

/** Collects the values of a number; eight bytes each. */
export class NumberCounter {
  private values = new Float64Array(256);
  private length = 0;

  add(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Float64Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length] = value;
    this.length += 1;
  }

  finish(): AnswerSummary {
    const values = this.values.slice(0, this.length).sort();
    const at = (p: number) => (this.length === 0 ? 0 : quantile(values, p));
    return {
      kind: "number",
      mean: this.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / this.length,
      minimum: values[0] ?? 0,
      lowerQuartile: at(0.25),
      median: at(0.5),
      upperQuartile: at(0.75),
      maximum: values[this.length - 1] ?? 0,
      bins: binsOf(values),
    };
  }
}
