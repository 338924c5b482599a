/** Whether all weights are the same: then they weight nothing. True of none. */
export const allEqual = (weights: Float64Array): boolean => weights.every((weight) => weight === weights[0]);
