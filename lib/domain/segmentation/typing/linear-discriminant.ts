import { choleskyFactor, choleskySolve } from "@/lib/domain/statistics/linear-algebra/cholesky";
import { indicatorCoding } from "./indicator-coding";
import {
  normaliseLogScores,
  personsOf,
  readAnswers,
  type TypingModel,
  type TypingSample,
} from "./typing-model";

/** Added to the pooled covariance's diagonal, in shares of it, when indicators are collinear. */
const RIDGE = 1e-6;

/**
 * Fisher's linear discriminant functions with one covariance for all segments and segment shares as priors: what market
 * research usually ships as a spreadsheet.
 */
export function linearDiscriminant(sample: TypingSample, rows: Int32Array): TypingModel {
  const { assignments, segments, items } = sample;
  const coding = indicatorCoding(sample, rows);
  const width = coding.width;
  const answers = new Int16Array(items.length);
  const x = new Float64Array(width);
  const known = rows.filter((row) => (assignments[row] ?? -1) >= 0);
  const sizes = new Float64Array(segments);
  const means = new Float64Array(segments * width);
  for (const row of known) {
    const s = assignments[row] ?? 0;
    coding.encode(readAnswers(sample, row, answers), x);
    const persons = personsOf(sample, row);
    sizes[s] = (sizes[s] ?? 0) + persons;
    for (let d = 0; d < width; d++)
      means[s * width + d] = (means[s * width + d] ?? 0) + persons * (x[d] ?? 0);
  }
  for (let i = 0; i < means.length; i++) means[i] = (means[i] ?? 0) / (sizes[Math.floor(i / width)] || 1);
  const people = sizes.reduce((sum, size) => sum + size, 0);
  const covariance = new Float64Array(width * width);
  for (const row of known) {
    const s = assignments[row] ?? 0;
    coding.encode(readAnswers(sample, row, answers), x);
    for (let d = 0; d < width; d++) x[d] = (x[d] ?? 0) - (means[s * width + d] ?? 0);
    for (let d = 0; d < width; d++) {
      const xd = (personsOf(sample, row) * (x[d] ?? 0)) / Math.max(1, people - segments);
      for (let e = 0; e < width; e++)
        covariance[d * width + e] = (covariance[d * width + e] ?? 0) + xd * (x[e] ?? 0);
    }
  }
  const factor = factorWithRidge(covariance, width);
  const functions = Array.from({ length: segments }, (_, s) => {
    const mean = means.subarray(s * width, (s + 1) * width);
    const slope = choleskySolve(factor, mean, width, 1);
    const square = slope.reduce((sum, b, d) => sum + b * (mean[d] ?? 0), 0);
    return { intercept: Math.log((sizes[s] ?? 0) / people) - square / 2, slope };
  });
  return {
    posterior: (given) => {
      const at = coding.encode(given, new Float64Array(width));
      return normaliseLogScores(
        Float64Array.from(functions, ({ intercept, slope }) =>
          slope.reduce((sum, b, d) => sum + b * (at[d] ?? 0), intercept),
        ),
      );
    },
  };
}

function factorWithRidge(covariance: Float64Array, width: number): Float64Array {
  const plain = choleskyFactor(covariance, width);
  if (plain) return plain;
  const ridged = covariance.map((value, i) => (i % (width + 1) === 0 ? value * (1 + RIDGE) + RIDGE : value));
  const factor = choleskyFactor(ridged, width);
  if (!factor) throw new Error("a covariance with a ridge has a Cholesky factor");
  return factor;
}
