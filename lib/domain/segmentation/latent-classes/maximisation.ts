import type { AnswerPatterns } from "./answer-patterns";
import { PROBABILITY_FLOOR, type ClassParameters } from "./class-parameters";
import type { EmWorkspace } from "./em-workspace";

/**
 * The maximisation step: class shares and answer probabilities from the expected counts in the workspace.
 *
 * Persons who gave the reference answer are those of the class who gave no other and did not skip, so they are counted
 * by subtraction. `pseudoCount` artificial persons (0 for maximum likelihood) are spread evenly over classes and
 * categories, a Dirichlet prior that keeps estimates off the boundary.
 */
export const maximise = (
  data: AnswerPatterns,
  workspace: EmWorkspace,
  pseudoCount: number,
  parameters: ClassParameters,
): void => {
  const { classes, values } = parameters;
  const { stride, totals } = workspace;
  let everyone = 0;
  for (let r = 0; r < classes; r++) everyone += totals[r] ?? 0;
  for (let r = 0; r < classes; r++) {
    const share = ((totals[r] ?? 0) + pseudoCount / classes) / (everyone + pseudoCount);
    values[r] = Math.max(PROBABILITY_FLOOR, share);
  }
  for (let item = 0; item < data.items; item++) {
    const missing = (data.categoryCount + item) * stride;
    for (let r = 0; r < classes; r++) {
      maximiseItem(
        data,
        workspace,
        pseudoCount,
        parameters,
        item,
        r,
        (totals[r] ?? 0) - (workspace.counts[missing + r] ?? 0),
      );
    }
  }
};

const maximiseItem = (
  data: AnswerPatterns,
  workspace: EmWorkspace,
  pseudoCount: number,
  parameters: ClassParameters,
  item: number,
  r: number,
  answered: number,
): void => {
  const { classes, values } = parameters;
  const { stride, counts } = workspace;
  const first = data.categoryOffset[item] ?? 0;
  const end = data.categoryOffset[item + 1] ?? 0;
  const reference = data.reference[item] ?? 0;
  const pseudo = pseudoCount / (classes * (end - first));
  const denominator = Math.max(answered, 0) + pseudoCount / classes;
  let others = 0;
  for (let row = first; row < end; row++) {
    if (row === reference) continue;
    const count = counts[row * stride + r] ?? 0;
    others += count;
    const probability = denominator > 0 ? (count + pseudo) / denominator : 1 / (end - first);
    values[classes * (1 + row) + r] = Math.max(PROBABILITY_FLOOR, probability);
  }
  const left = denominator > 0 ? (answered - others + pseudo) / denominator : 1 / (end - first);
  values[classes * (1 + reference) + r] = Math.max(PROBABILITY_FLOOR, left);
};
