import { z } from "zod";

const variableId = z.string().min(1).max(90);

/** How respondents are grouped. All that, with the seed and the responses, gives the same segments again. */
export const segmentationSettingsSchema = z.discriminatedUnion("method", [
  z.strictObject({
    /** The options of one question are the segments. */
    method: z.literal("one-question"),
    variableId,
    /** Options below both bounds are merged, visibly, into "other". */
    mergeBelowShare: z.number().min(0).max(0.5).default(0.05),
    /** Under ten people no card is written. */
    mergeBelowCount: z.number().int().min(0).default(10),
  }),
  z.strictObject({
    method: z.literal("latent-classes"),
    /** Segmentation base. */
    base: z.array(variableId).min(2).max(300),
    fromSegments: z.number().int().min(1).max(10).default(1),
    toSegments: z.number().int().min(1).max(10).default(8),
    starts: z.number().int().min(1).max(500).default(20),
  }),
]);
export type SegmentationSettings = z.infer<typeof segmentationSettingsSchema>;

/** The variables segments are formed by. */
export const baseOf = (settings: SegmentationSettings): readonly string[] =>
  settings.method === "one-question" ? [settings.variableId] : settings.base;

/** One latent class solution, with all that is needed to place a respondent in it. */
export interface LatentClassSolution {
  readonly segments: number;
  readonly logLikelihood: number;
  readonly parameters: number;
  readonly aic: number;
  readonly bic: number;
  readonly entropy: number;
  readonly smallestShare: number;
  /** Of `starts` starts, how many reached the best log-likelihood. */
  readonly startsAtBest: number;
  readonly starts: number;
  /** Class sizes, descending. */
  readonly shares: readonly number[];
  /** P(category | class) by [base variable][class][category]. */
  readonly probabilities: readonly (readonly (readonly number[])[])[];
}

export interface Reason {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export type SegmentationResult =
  | {
      readonly method: "one-question";
      readonly merged: readonly string[];
      readonly unclassified: number;
      /** Position of each option's segment, by option id; absent in results of an earlier release. */
      readonly segmentOfOption?: Readonly<Record<string, number>>;
    }
  | {
      readonly method: "latent-classes";
      readonly solutions: readonly LatentClassSolution[];
      readonly recommended: number;
      readonly reasons: readonly Reason[];
      readonly warnings: readonly Reason[];
      readonly unclassified: number;
    };
