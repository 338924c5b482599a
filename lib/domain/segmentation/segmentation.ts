import { z } from "zod";
import { measures } from "./k-centroids/settings";
import { scales } from "./preparation/scales";
import { conditionSchema } from "./rules/condition-schema";
import { historyVariablesSchema } from "./spend/history-variables";
import type { FittedResult } from "./solutions/fitted-result";

const variableId = z.string().min(1).max(90);
const segmentName = z.string().trim().min(1, "segmentation.fields.name-missing").max(120);

/** What every method that finds segments in the answers is told. */
const dataDriven = {
  /** Segmentation base. */
  base: z.array(variableId).min(2).max(300),
  fromSegments: z.number().int().min(1).max(10).default(1),
  toSegments: z.number().int().min(1).max(10).default(8),
  starts: z.number().int().min(1).max(500).default(20),
  /** Pairs of bootstrap samples that tell whether the segments are found again; 0 leaves that out. */
  stabilityPairs: z.number().int().min(0).max(200).default(0),
  /** Finds segments by a second method as well, to see how far the two agree. */
  comparesMethods: z.boolean().default(false),
  /** Tests the number of segments beyond the criteria: gap statistic, or likelihood ratios by bootstrap. */
  testsNumber: z.boolean().default(false),
  /** Weights the people as the survey is weighted, if it is. */
  weighted: z.boolean().default(true),
  leftOut: z.enum(["without-left-out", "with-left-out"]).default("without-left-out"),
};

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
  z
    .strictObject({
      /** Ordered rules; a person belongs to the first that is true of them. */
      method: z.literal("rules"),
      rules: z
        .array(z.strictObject({ id: z.string().min(1).max(40), name: segmentName, when: conditionSchema }))
        .max(12),
      /** Name of the segment of everybody else; without it they stay without a segment. */
      rest: segmentName.nullable().default(null),
      /** The rules are the bounds of fifths of a purchase history, read anew in every run; until then there are none. */
      fifths: historyVariablesSchema.optional(),
    })
    .refine(({ rules, fifths }) => rules.length > 0 || fifths !== undefined, {
      error: "segmentation.no-rules",
      path: ["rules"],
    }),
  z.strictObject({
    method: z.literal("latent-classes"),
    ...dataDriven,
    /** Keeps estimated probabilities off 0 and 1 by a weak Dirichlet prior. */
    prior: z.boolean().default(false),
  }),
  z.strictObject({
    method: z.literal("k-centroids"),
    ...dataDriven,
    measure: z.enum(measures).default("euclidean"),
    /** What is taken out of a battery of ratings before people are compared. */
    responseStyle: z.enum(["none", "centre", "standardise"]).default("none"),
    /** Puts variables of different units on one scale. */
    scale: z.enum(scales).default("none"),
  }),
  z.strictObject({ method: z.literal("medoids"), ...dataDriven }),
  z.strictObject({ method: z.literal("prototypes"), ...dataDriven }),
  z.strictObject({
    /** The ranks of one ranking question are the base. */
    method: z.literal("rankings"),
    ...dataDriven,
  }),
]);
export type SegmentationSettings = z.infer<typeof segmentationSettingsSchema>;

/** Settings of the methods that find segments and leave the choice of their number to a person. */
export type DataDrivenSettings = Extract<SegmentationSettings, { readonly base: readonly string[] }>;

export const isDataDriven = (settings: SegmentationSettings): settings is DataDrivenSettings =>
  "base" in settings;

/** The variables segments are formed by. */
export function baseOf(settings: SegmentationSettings): readonly string[] {
  if (isDataDriven(settings)) return settings.base;
  if (settings.method === "one-question") return [settings.variableId];
  const { rules, fifths } = settings;
  return [...new Set([...Object.values(fifths ?? {}), ...rules.flatMap(({ when }) => variablesIn(when))])];
}

type RuleCondition = z.infer<typeof conditionSchema>;

function variablesIn(condition: RuleCondition): string[] {
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.of.flatMap(variablesIn);
    case "not":
      return variablesIn(condition.of);
    default:
      return [condition.variable];
  }
}

/** One rule's reach, for the report of which rules never win. */
export interface RuleReach {
  readonly id: string;
  readonly count: number;
  readonly anyHits: number;
  readonly reach: "reached" | "shadowed" | "nobody";
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
      readonly method: "rules";
      readonly unclassified: number;
      /** Of the unclassified, those only for want of an answer. */
      readonly undecided: number;
      readonly rules: readonly RuleReach[];
      /** Everybody else is the last segment. */
      readonly hasRest: boolean;
      /** People for whom rules i and j are both true, row by row. */
      readonly overlap: readonly number[];
    }
  | FittedResult;

/** The solutions of a data-driven segmentation; undefined for others. */
export const fittedOf = (result: SegmentationResult | null | undefined): FittedResult | undefined =>
  result && "solutions" in result ? result : undefined;
