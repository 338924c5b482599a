import { shuffledIndices } from "@/lib/domain/statistics/random/shuffle";
import type { RandomSource } from "@/lib/domain/statistics/random/random-source";

/** A fold 0…folds−1 per respondent, every segment spread evenly over the folds; −1 for who has no segment. */
export function stratifiedFolds(
  assignments: Int16Array,
  segments: number,
  folds: number,
  random: RandomSource,
): Int16Array {
  const fold = new Int16Array(assignments.length).fill(-1);
  // Folds are dealt on across segments, so that small segments do not all land in the first folds.
  let next = 0;
  const order = shuffledIndices(random, assignments.length);
  for (let segment = 0; segment < segments; segment++) {
    for (const i of order) {
      if (assignments[i] !== segment) continue;
      fold[i] = next % folds;
      next += 1;
    }
  }
  return fold;
}

/** Rows outside and inside one fold, among those that have one. */
export function splitByFold(fold: Int16Array, held: number): { training: Int32Array; heldOut: Int32Array } {
  const rows = Int32Array.from(fold.keys());
  return {
    training: rows.filter((row) => (fold[row] ?? -1) >= 0 && fold[row] !== held),
    heldOut: rows.filter((row) => fold[row] === held),
  };
}
