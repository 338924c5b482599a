import type { AnswerPatterns } from "./answer-patterns";
import type { ClassParameters } from "./class-parameters";
import { createWorkspace } from "./em-workspace";
import { scorePattern } from "./expectation";
import { fillOddsTable } from "./odds-table";

export interface PatternScores {
  /** `patterns × classes` posterior memberships; each row sums to 1. */
  readonly posteriors: Float64Array;
  /** ln f(pattern); 0 for the pattern without any answer. */
  readonly logProbabilities: Float64Array;
}

/** Posterior memberships of every pattern under given parameters; skipped items are left out (missing at random). */
export const scorePatterns = (data: AnswerPatterns, parameters: ClassParameters): PatternScores => {
  const { classes } = parameters;
  const workspace = createWorkspace(data, classes);
  const safe = fillOddsTable(data, parameters, workspace);
  const posteriors = new Float64Array(data.patterns * classes);
  const logProbabilities = new Float64Array(data.patterns);
  for (let pattern = 0; pattern < data.patterns; pattern++) {
    logProbabilities[pattern] = scorePattern(data, workspace, pattern, safe);
    let sum = 0;
    for (let r = 0; r < classes; r++) sum += workspace.joint[r] ?? 0;
    for (let r = 0; r < classes; r++) posteriors[pattern * classes + r] = (workspace.joint[r] ?? 0) / sum;
  }
  return { posteriors, logProbabilities };
};

/** Spreads a `patterns × width` table over the persons. */
export const expandToRows = (data: AnswerPatterns, table: Float64Array, width: number): Float64Array => {
  const rows = new Float64Array(data.rows * width);
  for (let row = 0; row < data.rows; row++) {
    const from = (data.patternOfRow[row] ?? 0) * width;
    for (let column = 0; column < width; column++) rows[row * width + column] = table[from + column] ?? 0;
  }
  return rows;
};
