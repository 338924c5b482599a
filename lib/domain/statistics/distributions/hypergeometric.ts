/**
 * Fisher's exact test of a 2 × 2 table [[a, b], [c, d]] of whole counts, two-sided: the probability, with all margins
 * fixed, of tables no likelier than the observed one (the convention of R's fisher.test).
 */
export function fisherExactTwoSided(a: number, b: number, c: number, d: number): number {
  const row = a + b;
  const column = a + c;
  const total = row + c + d;
  const smallest = Math.max(0, row + column - total);
  const largest = Math.min(row, column);
  if (smallest === largest) return 1;
  const ratioUp = (x: number): number =>
    ((row - x) * (column - x)) / ((x + 1) * (total - row - column + x + 1));
  // Weights relative to the mode: no factorial is formed, so no count is too large.
  const mode = Math.min(largest, Math.max(smallest, Math.floor(((row + 1) * (column + 1)) / (total + 2))));
  const weights = new Float64Array(largest - smallest + 1);
  weights[mode - smallest] = 1;
  for (let x = mode; x < largest; x++) weights[x - smallest + 1] = (weights[x - smallest] ?? 0) * ratioUp(x);
  for (let x = mode; x > smallest; x--)
    weights[x - smallest - 1] = (weights[x - smallest] ?? 0) / ratioUp(x - 1);
  const limit = (weights[a - smallest] ?? 0) * (1 + 1e-7);
  let extreme = 0;
  let all = 0;
  for (const weight of weights) {
    all += weight;
    if (weight <= limit) extreme += weight;
  }
  return Math.min(1, extreme / all);
}
