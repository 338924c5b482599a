import { z } from "zod";
import { measures } from "./k-centroids/settings";
import { scales } from "./preparation/scales";
import { dataDrivenMethods } from "./data-driven-method";
import { draftRulesSchema } from "./rules/draft-rules";

const ids = z.array(z.string().min(1).max(90)).max(300);

/** What segments are wanted for; it decides which questions are offered first. */
export const segmentationGoals = ["benefits", "attitudes", "behaviour", "everything"] as const;
export type SegmentationGoal = (typeof segmentationGoals)[number];

/** The steps of preparing a segmentation; running, choosing and the segments themselves follow. */
export const draftSteps = ["question", "base", "check"] as const;
export type DraftStep = (typeof draftSteps)[number];

/** A segmentation under preparation: whatever was decided so far. */
export const segmentationDraftSchema = z.strictObject({
  name: z.string().trim().max(120).default(""),
  question: z.string().trim().max(500).default(""),
  goal: z.enum(segmentationGoals).default("benefits"),
  /** How far the person came. */
  step: z.enum(draftSteps).default("question"),
  /** Null until the base was looked at: the questions meant for it are then proposed. */
  base: ids.nullable().default(null),
  /** Null leaves the choice of the method to the kind of answers. */
  method: z.enum(dataDrivenMethods).nullable().default(null),
  /** null: what suits the answers. */
  measure: z.enum(measures).nullable().default(null),
  responseStyle: z.enum(["none", "centre", "standardise"]).nullable().default(null),
  scale: z.enum(scales).nullable().default(null),
  prior: z.boolean().default(false),
  fromSegments: z.number().int().min(1).max(10).default(1),
  toSegments: z.number().int().min(1).max(10).default(8),
  starts: z.number().int().min(1).max(500).default(20),
  stabilityPairs: z.number().int().min(0).max(200).default(50),
  comparesMethods: z.boolean().default(true),
  testsNumber: z.boolean().default(false),
  weighted: z.boolean().default(true),
  leftOut: z.enum(["without-left-out", "with-left-out"]).default("without-left-out"),
  /** Null on the path to segments found in the answers; else segments are made by these rules. */
  rules: draftRulesSchema.nullable().default(null),
});
export type SegmentationDraft = z.infer<typeof segmentationDraftSchema>;
