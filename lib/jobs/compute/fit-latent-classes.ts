import { collectAnswerPatterns } from "@/lib/domain/segmentation/latent-classes/answer-patterns";
import { chooseBestStarts } from "@/lib/domain/segmentation/latent-classes/choose-best-start";
import type { LatentClassFit } from "@/lib/domain/segmentation/latent-classes/latent-class-fit";
import { planLatentClasses } from "@/lib/domain/segmentation/latent-classes/plan-latent-classes";
import {
  latentClassSettings,
  type LatentClassRequest,
} from "@/lib/domain/segmentation/latent-classes/settings";
import type { RowWeights } from "@/lib/domain/segmentation/weights/row-weights";
import type { CategoricalColumn } from "@/lib/domain/statistics/column";
import { partOfProgress, runnerFor, type FitOptions } from "./runner-for";

export interface LatentClassInput extends LatentClassRequest {
  /** Indicators: nominal and ordinal columns as they are, a multi-select question as one yes/no column per option. */
  readonly columns: readonly CategoricalColumn[];
  readonly weights?: RowWeights | undefined;
}

/** Of the progress, how much the starts take; the rest is for the final fits. */
const SHARE_OF_STARTS = 0.95;

/**
 * Fits latent class models for every number of segments asked for, ascending. The result depends on the data, the
 * settings and the seed only, not on the number of threads.
 *
 * @throws the signal's reason when cancelled
 */
export const fitLatentClasses = async (
  { columns, weights, ...request }: LatentClassInput,
  { signal, onProgress, threads }: FitOptions = {},
): Promise<LatentClassFit[]> => {
  const settings = latentClassSettings.parse(request);
  const data = collectAnswerPatterns(columns, weights);
  const runner = runnerFor(threads);
  const results = await runner.run("latent-class-starts", data, planLatentClasses(settings), {
    signal,
    onProgress: partOfProgress(onProgress, 0, SHARE_OF_STARTS),
  });
  const { pseudoCount } = settings;
  const finalTasks = chooseBestStarts(results).map((best) => ({ best, pseudoCount }));
  return runner.run("latent-class-fit", data, finalTasks, {
    signal,
    onProgress: partOfProgress(onProgress, SHARE_OF_STARTS, 1),
  });
};
