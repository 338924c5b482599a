import { runGapSample } from "@/lib/domain/segmentation/choose-segment-count/gap-statistic";
import { runPredictionSplit } from "@/lib/domain/segmentation/choose-segment-count/prediction-strength";
import { agreeWithEnsembles } from "@/lib/domain/segmentation/k-centroids/ensembles/agree-with-ensembles";
import { finishCentroids, type BestCentroids } from "@/lib/domain/segmentation/k-centroids/finish-centroids";
import type { Points } from "@/lib/domain/segmentation/k-centroids/points";
import { runCentroidTask } from "@/lib/domain/segmentation/k-centroids/run-centroid-task";
import type { Measure } from "@/lib/domain/segmentation/k-centroids/settings";
import type { AnswerPatterns } from "@/lib/domain/segmentation/latent-classes/answer-patterns";
import type { BestStart } from "@/lib/domain/segmentation/latent-classes/choose-best-start";
import { finishFit } from "@/lib/domain/segmentation/latent-classes/finish-fit";
import { runLikelihoodRatioSample } from "@/lib/domain/segmentation/latent-classes/likelihood-ratio/run-likelihood-ratio-sample";
import { finishMixedFit } from "@/lib/domain/segmentation/latent-classes/mixed/finish-mixed-fit";
import type { MixedData } from "@/lib/domain/segmentation/latent-classes/mixed/mixed-data";
import { runMixedTask } from "@/lib/domain/segmentation/latent-classes/mixed/run-mixed-task";
import { runLatentClassTask } from "@/lib/domain/segmentation/latent-classes/run-latent-class-task";
import { findMedoids } from "@/lib/domain/segmentation/mixed-data/find-medoids";
import { findPrototypes } from "@/lib/domain/segmentation/mixed-data/find-prototypes";
import { findRankingSegments } from "@/lib/domain/segmentation/ranking/find-ranking-segments";
import { runChallengeTask, runSelectionTask } from "@/lib/domain/segmentation/typing/run-selection-task";
import { runClassPair } from "@/lib/domain/segmentation/stability/run-class-pair";
import { runBootstrapPair } from "@/lib/domain/segmentation/stability/run-bootstrap-pair";
import { runMixedClassPair } from "@/lib/domain/segmentation/stability/run-mixed-class-pair";
import { runMedoidPair } from "@/lib/domain/segmentation/stability/run-medoid-pair";
import { runPrototypePair } from "@/lib/domain/segmentation/stability/run-prototype-pair";

import type { Margin } from "@/lib/domain/statistics/raking/margin";
import { rakeWeights, type RakingOptions } from "@/lib/domain/statistics/raking/rake-weights";

/**
 * Every computation a thread can be asked for, by name. Each is a pure function of (shared columns, task), so where it
 * runs and what runs beside it make no difference.
 */
export const computeTasks = {
  "latent-class-starts": runLatentClassTask,
  "latent-class-fit": (
    data: AnswerPatterns,
    task: { readonly best: BestStart; readonly pseudoCount: number },
  ) => finishFit(data, task.best, task.pseudoCount),
  "likelihood-ratio-sample": runLikelihoodRatioSample,
  "mixed-class-starts": runMixedTask,
  "mixed-class-fit": (data: MixedData, task: { readonly best: BestStart; readonly pseudoCount: number }) =>
    finishMixedFit(data, task.best, task.pseudoCount),
  "centroid-starts": runCentroidTask,
  "centroid-solution": (points: Points, task: { readonly measure: Measure; readonly best: BestCentroids }) =>
    finishCentroids(points, task.measure, task.best),
  "ensemble-agreement": agreeWithEnsembles,
  "medoid-division": findMedoids,
  "prototype-division": findPrototypes,
  "ranking-division": findRankingSegments,
  "gap-sample": runGapSample,
  "prediction-split": runPredictionSplit,
  "bootstrap-pair": runBootstrapPair,
  "class-bootstrap-pair": runClassPair,
  "mixed-class-bootstrap-pair": runMixedClassPair,
  "raked-weights": (
    data: { readonly margins: readonly Margin[] },
    task: { readonly respondents: number; readonly options: RakingOptions },
  ) => rakeWeights(task.respondents, data.margins, task.options),
  "medoid-bootstrap-pair": runMedoidPair,
  "prototype-bootstrap-pair": runPrototypePair,
  "typing-selection": runSelectionTask,
  "typing-challenge": runChallengeTask,
};

export type ComputeTaskName = keyof typeof computeTasks;
export type SharedOf<N extends ComputeTaskName> = Parameters<(typeof computeTasks)[N]>[0];
export type TaskOf<N extends ComputeTaskName> = Parameters<(typeof computeTasks)[N]>[1];
export type ResultOf<N extends ComputeTaskName> = ReturnType<(typeof computeTasks)[N]>;
