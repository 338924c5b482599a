import type { AnswerPatterns } from "./answer-patterns";
import { chooseBestStarts } from "./choose-best-start";
import { describeSolution } from "./describe-solution";
import type { LatentClassTaskResult } from "./run-latent-class-task";
import type { LatentClassSolution } from "./solution";

/** All tasks of a plan into one solution per number of classes, in ascending order; the order of results does not matter. */
export const combineLatentClasses = (
  data: AnswerPatterns,
  results: readonly LatentClassTaskResult[],
  pseudoCount: number,
): LatentClassSolution[] =>
  chooseBestStarts(results).map((best) => describeSolution(data, best, pseudoCount));
