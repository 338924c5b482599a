import { z } from "zod";

const percent = z
  .number("weighting.fields.percent")
  .min(0, "weighting.fields.percent")
  .max(100, "weighting.fields.percent");

/** One variable whose distribution in the population is known. */
const marginSchema = z.strictObject({
  variableId: z.string().min(1).max(90),
  /** Lower ends of all bands but the first, ascending; empty for a variable with categories of its own. */
  bands: z.array(z.number()).max(29).default([]),
  /**
   * Categories by their ids (bands by their position) with their share of the population, in per cent of those who have
   * an answer; several categories that share one target are weighted as one.
   */
  groups: z
    .array(z.strictObject({ categories: z.array(z.string().min(1).max(60)).min(1).max(100), percent }))
    .min(2)
    .max(100),
  /** Share of everyone who is to have no answer; null: they keep, together, the weight they have. */
  noAnswer: percent.nullable().default(null),
});
export type MarginTargets = z.infer<typeof marginSchema>;

export const trimSchema = z.strictObject({
  low: z
    .number("weighting.fields.trim-low")
    .gt(0, "weighting.fields.trim-low")
    .lt(1, "weighting.fields.trim-low"),
  high: z
    .number("weighting.fields.trim-high")
    .gt(1, "weighting.fields.trim-high")
    .max(100, "weighting.fields.trim-high"),
});

/** How a survey's respondents are weighted. All that, with the responses, gives the same weights again. */
export const weightingSettingsSchema = z.discriminatedUnion("method", [
  z.strictObject({
    /** Raking: so that known distributions hold. */
    method: z.literal("targets"),
    margins: z.array(marginSchema).min(1, "weighting.fields.margins").max(8, "weighting.fields.margins"),
    /** Bounds in multiples of the mean weight; null leaves the weights as they come. */
    trim: trimSchema.nullable(),
  }),
  z.strictObject({
    /** Weights that came with the data, in a numeric variable. */
    method: z.literal("variable"),
    variableId: z.string().min(1).max(90),
  }),
]);
export type WeightingSettings = z.infer<typeof weightingSettingsSchema>;
export type TargetSettings = Extract<WeightingSettings, { method: "targets" }>;

export const DEFAULT_TRIM = { low: 0.2, high: 5 } as const;

const noteSchema = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

const standingSchema = z.object({
  people: z.number(),
  /** Shares: aimed at (null: as it comes), in the sample, and after weighting. */
  target: z.number().nullable(),
  before: z.number(),
  after: z.number(),
});
export type Standing = z.infer<typeof standingSchema>;

const kindSchema = z.object({
  /** What these people have in common: a group of every margin, by position; null without an answer. */
  groups: z.array(z.number().nullable()),
  people: z.number(),
  weight: z.number(),
});
export type KindOfPeople = z.infer<typeof kindSchema>;

/** What weighting did. */
const outcomeSchema = z.object({
  /** ISO instant. */
  at: z.string(),
  /** Respondents who were weighted. */
  respondents: z.number(),
  /** Of exactly these responses: with another set the weights are out of date. */
  fingerprint: z.string(),
  /** Kish's n Σw²/(Σw)², and n over it. */
  designEffect: z.number(),
  effectiveN: z.number(),
  smallest: z.number(),
  largest: z.number(),
  /** People whose weight lies on a bound. */
  trimmed: z.number(),
  /** People by weight, in bins of equal width from 0. */
  histogram: z.object({ width: z.number(), people: z.array(z.number()) }),
  /** In the order of the settings' margins and their groups; empty where the weights came with the data. */
  margins: z.array(
    z.object({
      groups: z.array(standingSchema),
      /** Those without an answer, of everyone; null where everybody answered. */
      noAnswer: standingSchema.nullable(),
    }),
  ),
  /** Kinds of people who count most and least. */
  most: z.array(kindSchema),
  least: z.array(kindSchema),
  warnings: z.array(noteSchema),
});
export type WeightingOutcome = z.infer<typeof outcomeSchema>;
export type WeightingNote = z.infer<typeof noteSchema>;

const appliedSchema = z.object({
  taskId: z.string(),
  settings: weightingSettingsSchema,
  outcome: outcomeSchema,
});

/** A survey's weighting: what was asked for last and is not done, and what is in force. */
export const weightingStateSchema = z.object({
  /** Counts requests and removals: who decides on an older state is told. */
  revision: z.number(),
  requested: z.object({ taskId: z.string(), settings: weightingSettingsSchema }).nullable(),
  applied: appliedSchema.nullable(),
});
export type WeightingState = z.infer<typeof weightingStateSchema>;

export const NO_WEIGHTING: WeightingState = { revision: 0, requested: null, applied: null };
