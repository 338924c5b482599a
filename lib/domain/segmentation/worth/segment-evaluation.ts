import { z } from "zod";

/** The two questions of the evaluation plot: what the segment offers us, and what we offer it against rivals. */
export const evaluationSides = ["attractiveness", "competitiveness"] as const;
export type EvaluationSide = (typeof evaluationSides)[number];

/** Criteria whose ratings can be suggested from numbers. */
export const computedCriteria = ["size", "value", "value-per-person", "separation", "reach"] as const;
export type ComputedCriterion = (typeof computedCriteria)[number];

const segmentId = z.uuid();

export const evaluationCriterionSchema = z.strictObject({
  id: z.string().min(1).max(40),
  side: z.enum(evaluationSides),
  name: z.string().trim().max(80),
  /** Whole per cent; those of a side sum to 100. */
  weight: z.number().int().min(0).max(100),
  /** What rates it where no person does; null: people only. */
  measure: z.enum(computedCriteria).nullable(),
  /** What people rated, 1–10 by segment. */
  ratings: z.record(segmentId, z.number().min(1).max(10)),
});
export type EvaluationCriterion = z.infer<typeof evaluationCriterionSchema>;

export const segmentEvaluationSchema = z
  .strictObject({
    /** The number item that says what a person is worth; null: none was chosen. */
    moneyVariableId: z.string().min(1).max(90).nullable(),
    /** Questions about media and channels; null: those whose dimension says so. */
    channelItemIds: z.array(z.string().min(1).max(40)).max(30).nullable(),
    criteria: z.array(evaluationCriterionSchema).max(24),
    /** A person's judgement by segment: can we do something for them? */
    actionable: z.record(
      segmentId,
      z.strictObject({ verdict: z.boolean().nullable(), note: z.string().max(1000) }),
    ),
    /** The segments a team goes for, and why. */
    targets: z.array(segmentId).max(60),
    targetNote: z.string().max(2000),
  })
  .refine(({ criteria }) => evaluationSides.every((side) => hasFullWeight(criteria, side)), {
    path: ["criteria"],
    message: "segmentation.fields.weights-not-full",
  });

/** What a team thinks the segments are worth: criteria with weights and ratings, judgements, and the choice of targets. */
export type SegmentEvaluation = z.infer<typeof segmentEvaluationSchema>;

function hasFullWeight(criteria: readonly EvaluationCriterion[], side: EvaluationSide): boolean {
  const own = criteria.filter((criterion) => criterion.side === side);
  return own.length === 0 || own.reduce((sum, { weight }) => sum + weight, 0) === 100;
}
