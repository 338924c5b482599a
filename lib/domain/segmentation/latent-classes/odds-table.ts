import type { AnswerPatterns } from "./answer-patterns";
import type { ClassParameters } from "./class-parameters";
import type { EmWorkspace } from "./em-workspace";

/** Below exp(−690) a product of doubles starts to lose digits. */
const SMALLEST_SAFE_LOG = -690;

/**
 * Fills the workspace's ratios and bases from the parameters.
 *
 * A pattern's joint probability with a class is base · Π ratio. Every partial product is a product of probabilities,
 * so it is at most 1 and at least the class's least likely pattern; if that cannot underflow, plain multiplication is
 * exact and needs no exponential.
 *
 * @returns whether plain products are safe; if not, ratios and bases hold logarithms
 */
export const fillOddsTable = (
  data: AnswerPatterns,
  parameters: ClassParameters,
  workspace: EmWorkspace,
): boolean => {
  const { classes, values } = parameters;
  const { stride, ratios, base } = workspace;
  let smallest = 0;
  for (let r = 0; r < classes; r++) {
    let product = values[r] ?? 0;
    let logSmallest = Math.log(product);
    for (let item = 0; item < data.items; item++) {
      const reference = values[classes * (1 + (data.reference[item] ?? 0)) + r] ?? 0;
      let least = reference;
      product *= reference;
      for (let row = data.categoryOffset[item] ?? 0; row < (data.categoryOffset[item + 1] ?? 0); row++) {
        const probability = values[classes * (1 + row) + r] ?? 0;
        if (probability < least) least = probability;
        ratios[row * stride + r] = probability / reference;
      }
      ratios[(data.categoryCount + item) * stride + r] = 1 / reference;
      logSmallest += Math.log(least);
    }
    base[r] = product;
    if (logSmallest < smallest) smallest = logSmallest;
  }
  if (smallest > SMALLEST_SAFE_LOG) return true;
  takeLogarithms(data, parameters, workspace);
  return false;
};

/** Turns the filled table into logarithms. */
export const takeLogarithms = (
  data: AnswerPatterns,
  parameters: ClassParameters,
  workspace: EmWorkspace,
): void => {
  const { classes, values } = parameters;
  const { stride, ratios, base } = workspace;
  for (let r = 0; r < classes; r++) {
    let sum = Math.log(values[r] ?? 0);
    for (const row of data.reference) sum += Math.log(values[classes * (1 + row) + r] ?? 0);
    base[r] = sum;
    for (let at = r; at < ratios.length; at += stride) ratios[at] = Math.log(ratios[at] ?? 1);
  }
};
