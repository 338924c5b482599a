import { collectAnswerPatterns } from "@/lib/domain/segmentation/latent-classes/answer-patterns";
import { chooseBestStarts } from "@/lib/domain/segmentation/latent-classes/choose-best-start";
import { planLatentClasses } from "@/lib/domain/segmentation/latent-classes/plan-latent-classes";
import { latentClassSettings } from "@/lib/domain/segmentation/latent-classes/settings";
import type { CategoricalColumn } from "@/lib/domain/statistics/column";
import { partOfProgress, runnerFor, type FitOptions } from "./runner-for";

export interface ClassCountTest {
  /** Classes under the null hypothesis; the alternative has one more. */
  readonly classes: number;
  /** −2 ln of the likelihood ratio in the data. */
  readonly ratio: number;
  /** (1 + samples with at least this ratio) / (1 + samples). */
  readonly p: number;
  /** The ratio in each sample made by the smaller model, ascending. */
  readonly nullRatios: readonly number[];
}

export interface ClassCountInput {
  /** Unweighted people: the bootstrap draws people, and a pseudo-likelihood has no likelihood ratio. */
  readonly columns: readonly CategoricalColumn[];
  readonly classes: number;
  /** Bootstrap samples. */
  readonly samples?: number | undefined;
  /** Starts for the data, and for every sample. */
  readonly starts?: number | undefined;
  readonly sampleStarts?: number | undefined;
  readonly seed?: number | undefined;
}

/**
 * Bootstrap likelihood-ratio test of k against k + 1 latent classes (McLachlan 1987, Applied Statistics 36:318–324;
 * Nylund, Asparouhov & Muthén 2007, Structural Equation Modeling 14:535–569).
 *
 * @throws the signal's reason when cancelled
 */
export const testClassCount = async (
  { columns, classes, samples = 99, starts = 50, sampleStarts = 10, seed = 1 }: ClassCountInput,
  { signal, onProgress, threads }: FitOptions = {},
): Promise<ClassCountTest> => {
  const data = collectAnswerPatterns(columns);
  const runner = runnerFor(threads);
  const settings = latentClassSettings.parse({ segments: { from: classes, to: classes + 1 }, starts, seed });
  const results = await runner.run("latent-class-starts", data, planLatentClasses(settings), {
    signal,
    onProgress: partOfProgress(onProgress, 0, 0.1),
  });
  const [smaller, larger] = chooseBestStarts(results);
  if (!smaller || !larger) throw new Error("two numbers of classes were asked for");
  const ratio = 2 * (Math.max(...larger.objectives) - Math.max(...smaller.objectives));
  const tasks = Array.from({ length: samples }, (_, sample) => ({ sample, starts: sampleStarts, seed }));
  const nullRatios = await runner.run(
    "likelihood-ratio-sample",
    { data, classes, values: smaller.values },
    tasks,
    {
      signal,
      onProgress: partOfProgress(onProgress, 0.1, 1),
    },
  );
  const asLarge = nullRatios.filter((sampled) => sampled >= ratio).length;
  return { classes, ratio, p: (1 + asLarge) / (1 + samples), nullRatios: nullRatios.sort((a, b) => a - b) };
};
