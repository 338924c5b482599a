import type { LatentClassTaskResult } from "./run-latent-class-task";

/** The best start for one number of classes and how many others met it. */
export interface BestStart {
  readonly classes: number;
  readonly values: Float64Array;
  /** Objectives of all starts, in order of starts. */
  readonly objectives: readonly number[];
  /** Starts that ended at the best maximum: 1 is a warning that a better one may have been missed. */
  readonly reachedBest: number;
}

/** Two starts ended at the same maximum if they differ by less than this. */
const sameMaximum = (objective: number): number => Math.max(1e-3, 1e-6 * Math.abs(objective));

/** Brings the blocks of starts together, whatever order they finished in; sorted by number of classes. */
export const chooseBestStarts = (results: readonly LatentClassTaskResult[]): BestStart[] => {
  const byClasses = new Map<number, LatentClassTaskResult[]>();
  for (const result of results)
    byClasses.set(result.classes, [...(byClasses.get(result.classes) ?? []), result]);
  return [...byClasses.entries()]
    .sort(([a], [b]) => a - b)
    .map(([classes, unsorted]) => {
      const blocks = unsorted.sort((a, b) => a.firstStart - b.firstStart);
      const objectives = blocks.flatMap((block) => block.objectives);
      const highest = Math.max(...objectives);
      const bestBlock = blocks.find((block) => block.objectives.includes(highest));
      const reachedBest = objectives.filter(
        (objective) => highest - objective <= sameMaximum(highest),
      ).length;
      return { classes, values: bestBlock?.bestValues ?? new Float64Array(0), objectives, reachedBest };
    });
};
