import { chooseBestStarts } from "@/lib/domain/segmentation/latent-classes/choose-best-start";
import type { MixedClassFit } from "@/lib/domain/segmentation/latent-classes/mixed/finish-mixed-fit";
import { collectMixedData } from "@/lib/domain/segmentation/latent-classes/mixed/mixed-data";
import { planLatentClasses } from "@/lib/domain/segmentation/latent-classes/plan-latent-classes";
import {
  latentClassSettings,
  type LatentClassRequest,
} from "@/lib/domain/segmentation/latent-classes/settings";
import type { RowWeights } from "@/lib/domain/segmentation/weights/row-weights";
import type { Column } from "@/lib/domain/statistics/column";
import { partOfProgress, runnerFor, type FitOptions } from "./runner-for";

export interface MixedClassInput extends LatentClassRequest {
  /** Categorical and numeric indicators together. */
  readonly columns: readonly Column[];
  readonly weights?: RowWeights | undefined;
}

/** Of the progress, how much the starts take; the rest is for the final fits. */
const SHARE_OF_STARTS = 0.95;

/**
 * Fits latent classes of numeric and categorical indicators for every number of segments asked for, ascending. As
 * `fitLatentClasses`, which is many times faster where no indicator is numeric.
 *
 * @throws the signal's reason when cancelled
 */
export const fitMixedClasses = async (
  { columns, weights, ...request }: MixedClassInput,
  { signal, onProgress, threads }: FitOptions = {},
): Promise<MixedClassFit[]> => {
  const settings = latentClassSettings.parse(request);
  const data = collectMixedData(columns, weights);
  const runner = runnerFor(threads);
  const results = await runner.run("mixed-class-starts", data, planLatentClasses(settings), {
    signal,
    onProgress: partOfProgress(onProgress, 0, SHARE_OF_STARTS),
  });
  const { pseudoCount } = settings;
  const finalTasks = chooseBestStarts(results).map((best) => ({ best, pseudoCount }));
  return runner.run("mixed-class-fit", data, finalTasks, {
    signal,
    onProgress: partOfProgress(onProgress, SHARE_OF_STARTS, 1),
  });
};
