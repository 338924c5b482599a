/** How well modal assignment stands for the memberships it simplifies. */
export interface Classification {
  /** Class of highest posterior per pattern (first of equals). */
  readonly modalOfPattern: Int16Array;
  /** Share of persons whose modal class is r. */
  readonly modalShares: readonly number[];
  /** `table[a][r]`: expected share of persons assigned to class a who belong to class r; all cells sum to 1. */
  readonly table: readonly (readonly number[])[];
  /** Mean posterior of class r among those assigned to it (Nagin 2005: .7 is the minimum, .8 good); null if empty. */
  readonly averagePosteriors: readonly (number | null)[];
  /** Expected share of persons assigned to a class they do not belong to. */
  readonly error: number;
  /** −Σ θ ln θ, weighted. */
  readonly entropy: number;
  /** 1 − entropy / (n ln R) (Ramaswamy et al. 1993, Marketing Science 12:103–124); null for one class. */
  readonly entropyRSquared: number | null;
}

export const modalClass = (posteriors: Float64Array, classes: number, row: number): number => {
  let best = 0;
  for (let r = 1; r < classes; r++) {
    if ((posteriors[row * classes + r] ?? 0) > (posteriors[row * classes + best] ?? 0)) best = r;
  }
  return best;
};

/**
 * @param posteriors `weights.length × classes` memberships
 * @param weights persons per row of `posteriors`
 */
export const classify = (
  posteriors: Float64Array,
  weights: Float64Array,
  classes: number,
): Classification => {
  const modalOfPattern = new Int16Array(weights.length);
  const cells = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  let total = 0;
  let entropy = 0;
  for (let row = 0; row < weights.length; row++) {
    const modal = modalClass(posteriors, classes, row);
    modalOfPattern[row] = modal;
    const weight = weights[row] ?? 0;
    total += weight;
    const assigned = cells[modal] ?? [];
    for (let r = 0; r < classes; r++) {
      const posterior = posteriors[row * classes + r] ?? 0;
      assigned[r] = (assigned[r] ?? 0) + weight * posterior;
      if (posterior > 0) entropy -= weight * posterior * Math.log(posterior);
    }
  }
  const table = cells.map((row) => row.map((cell) => cell / total));
  const modalShares = table.map((row) => row.reduce((sum, cell) => sum + cell, 0));
  return {
    modalOfPattern,
    modalShares,
    table,
    averagePosteriors: table.map((row, r) =>
      (modalShares[r] ?? 0) > 0 ? (row[r] ?? 0) / (modalShares[r] ?? 1) : null,
    ),
    error: 1 - table.reduce((sum, row, r) => sum + (row[r] ?? 0), 0),
    entropy,
    entropyRSquared: classes === 1 ? null : 1 - entropy / (total * Math.log(classes)),
  };
};
