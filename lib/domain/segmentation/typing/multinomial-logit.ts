import { choleskyFactor, choleskySolve } from "@/lib/domain/statistics/linear-algebra/cholesky";
import { indicatorCoding, type IndicatorCoding } from "./indicator-coding";
import {
  normaliseLogScores,
  personsOf,
  readAnswers,
  type TypingModel,
  type TypingSample,
} from "./typing-model";

export interface MultinomialLogit extends TypingModel {
  /** Unpenalised log-likelihood on the rows it learnt from. */
  readonly logLikelihood: number;
}

/**
 * Half this times the squared slopes is taken off the log-likelihood. Segments found on the very items are often perfectly
 * separable, and then the plain maximum does not exist.
 */
const PENALTY = 0.1;
const ITERATIONS = 60;

/**
 * Multinomial logistic regression on indicators, first segment as reference, by Newton's method with step halving, which
 * reaches the one maximum of the penalised likelihood.
 */
export function multinomialLogit(
  sample: TypingSample,
  rows: Int32Array,
  penalty = PENALTY,
): MultinomialLogit {
  const coding = indicatorCoding(sample, rows);
  const known = rows.filter((row) => (sample.assignments[row] ?? -1) >= 0);
  const design = designMatrix(sample, known, coding);
  const outcome = Int16Array.from(known, (row) => sample.assignments[row] ?? 0);
  const persons = Float64Array.from(known, (row) => personsOf(sample, row));
  const problem = { design, outcome, persons, width: coding.width + 1, segments: sample.segments, penalty };
  let beta: Float64Array = new Float64Array(problem.width * (sample.segments - 1));
  let value = objective(problem, beta);
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const step = newtonStep(problem, beta);
    if (!step) break;
    let size = 1;
    let next = beta.map((b, i) => b + (step[i] ?? 0));
    let nextValue = objective(problem, next);
    while (nextValue.penalised < value.penalised - 1e-12 && size > 1e-6) {
      size /= 2;
      next = beta.map((b, i) => b + size * (step[i] ?? 0));
      nextValue = objective(problem, next);
    }
    const gain = nextValue.penalised - value.penalised;
    if (gain < 0) break;
    beta = next;
    value = nextValue;
    if (gain < 1e-11 * (1 + Math.abs(value.penalised))) break;
  }
  return {
    logLikelihood: value.logLikelihood,
    posterior: (answers) => {
      const x = new Float64Array(problem.width);
      x[0] = 1;
      coding.encode(answers, x.subarray(1));
      return normaliseLogScores(scoresAt(x, 0, beta, problem));
    },
  };
}

interface LogitProblem {
  /** Rows of (1, indicators). */
  readonly design: Float64Array;
  readonly outcome: Int16Array;
  readonly persons: Float64Array;
  readonly width: number;
  readonly segments: number;
  readonly penalty: number;
}

function designMatrix(sample: TypingSample, rows: Int32Array, coding: IndicatorCoding): Float64Array {
  const width = coding.width + 1;
  const design = new Float64Array(rows.length * width);
  const answers = new Int16Array(sample.items.length);
  for (const [i, row] of rows.entries()) {
    design[i * width] = 1;
    coding.encode(readAnswers(sample, row, answers), design.subarray(i * width + 1, (i + 1) * width));
  }
  return design;
}

/** Linear predictors of every segment; the reference segment's is 0. */
function scoresAt(
  design: Float64Array,
  offset: number,
  beta: Float64Array,
  { width, segments }: Pick<LogitProblem, "width" | "segments">,
): Float64Array {
  const scores = new Float64Array(segments);
  for (let s = 1; s < segments; s++) {
    let sum = 0;
    for (let d = 0; d < width; d++) sum += (beta[(s - 1) * width + d] ?? 0) * (design[offset + d] ?? 0);
    scores[s] = sum;
  }
  return scores;
}

function objective(problem: LogitProblem, beta: Float64Array): { logLikelihood: number; penalised: number } {
  let logLikelihood = 0;
  for (const [i, segment] of problem.outcome.entries()) {
    const posterior = normaliseLogScores(scoresAt(problem.design, i * problem.width, beta, problem));
    logLikelihood += (problem.persons[i] ?? 0) * Math.log(Math.max(posterior[segment] ?? 0, 1e-300));
  }
  let squares = 0;
  for (const [i, b] of beta.entries()) if (i % problem.width !== 0) squares += b * b;
  return { logLikelihood, penalised: logLikelihood - (problem.penalty / 2) * squares };
}

/** Hessian⁻¹ · gradient; null where the information is singular (an unpenalised item that explains nothing). */
function newtonStep(problem: LogitProblem, beta: Float64Array): Float64Array | null {
  const { design, outcome, persons, width, segments, penalty } = problem;
  const size = beta.length;
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  for (const [i, segment] of outcome.entries()) {
    const at = i * width;
    const counted = persons[i] ?? 0;
    const posterior = normaliseLogScores(scoresAt(design, at, beta, problem));
    for (let s = 1; s < segments; s++) {
      const ps = posterior[s] ?? 0;
      const residual = counted * ((segment === s ? 1 : 0) - ps);
      const rowOfS = (s - 1) * width;
      for (let d = 0; d < width; d++) {
        const x = design[at + d] ?? 0;
        if (x !== 0) gradient[rowOfS + d] = (gradient[rowOfS + d] ?? 0) + residual * x;
      }
      for (let t = 1; t <= s; t++) {
        const curvature = counted * ps * ((s === t ? 1 : 0) - (posterior[t] ?? 0));
        addOuterProduct(
          information,
          { size, width, rowOfS, columnOfT: (t - 1) * width },
          curvature,
          design,
          at,
        );
      }
    }
  }
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) information[i * size + j] = information[j * size + i] ?? 0;
    if (i % width === 0) continue;
    gradient[i] = (gradient[i] ?? 0) - penalty * (beta[i] ?? 0);
    information[i * size + i] = (information[i * size + i] ?? 0) + penalty;
  }
  const factor = choleskyFactor(information, size);
  return factor && choleskySolve(factor, gradient, size, 1);
}

/** Adds curvature · x xᵀ to one block; indicators are mostly zero, so rows of zeros are passed over. */
function addOuterProduct(
  information: Float64Array,
  { size, width, rowOfS, columnOfT }: { size: number; width: number; rowOfS: number; columnOfT: number },
  curvature: number,
  design: Float64Array,
  at: number,
): void {
  for (let d = 0; d < width; d++) {
    const x = design[at + d] ?? 0;
    if (x === 0) continue;
    const scaled = curvature * x;
    const row = (rowOfS + d) * size + columnOfT;
    for (let e = 0; e < width; e++)
      information[row + e] = (information[row + e] ?? 0) + scaled * (design[at + e] ?? 0);
  }
}
