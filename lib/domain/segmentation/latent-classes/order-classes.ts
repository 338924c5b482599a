import type { ClassParameters } from "./class-parameters";

/**
 * The same model with its classes in descending order of share; equal shares are ordered by their answer probabilities,
 * so the order never depends on the start.
 */
export const orderClasses = (parameters: ClassParameters): ClassParameters => {
  const { classes, values } = parameters;
  const rows = values.length / classes;
  const order = Array.from({ length: classes }, (_, r) => r).sort((a, b) => {
    for (let row = 0; row < rows; row++) {
      const difference = (values[row * classes + b] ?? 0) - (values[row * classes + a] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  const ordered = new Float64Array(values.length);
  for (let row = 0; row < rows; row++) {
    order.forEach((from, to) => {
      ordered[row * classes + to] = values[row * classes + from] ?? 0;
    });
  }
  return { classes, values: ordered };
};
