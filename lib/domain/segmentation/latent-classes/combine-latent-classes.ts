import type { AnswerPatterns } from "./answer-patterns";
import { chooseBestStarts } from "./choose-best-start";
import { finishFit } from "./finish-fit";
import type { LatentClassTaskResult } from "./run-latent-class-task";
import type { LatentClassFit } from "./latent-class-fit";

/** All tasks of a plan into one solution per number of classes, in ascending order; the order of results does not matter. */
export const combineLatentClasses = (
  data: AnswerPatterns,
  results: readonly LatentClassTaskResult[],
  pseudoCount: number,
): LatentClassFit[] => chooseBestStarts(results).map((best) => finishFit(data, best, pseudoCount));
