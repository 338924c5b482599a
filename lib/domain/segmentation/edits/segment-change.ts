import { z } from "zod";

const segmentName = z.string().trim().min(1, "segmentation.fields.name-missing").max(120);
const segmentId = z.uuid();

/** People somebody can move at once. */
export const MOST_MOVED = 500;
const mostParts = 3;

const splitBySchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("answers"),
    variableId: z.string().min(1).max(90),
    /** Category ids by part. */
    groups: z
      .array(z.array(z.string().min(1).max(90)).max(200))
      .min(2)
      .max(mostParts),
    /** The part of those who gave none of these answers. */
    others: z
      .number()
      .int()
      .min(0)
      .max(mostParts - 1),
  }),
  z.strictObject({ kind: z.literal("latent-classes"), parts: z.number().int().min(2).max(mostParts) }),
]);

/** What somebody wants changed about the segments. */
export const segmentChangeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("recolour"), segmentId, colour: z.number().int().min(0).max(99) }),
  z.strictObject({ kind: z.literal("lock"), segmentId }),
  z.strictObject({ kind: z.literal("unlock"), segmentId }),
  z.strictObject({
    kind: z.literal("merge"),
    segmentIds: z.array(segmentId).min(2).max(60),
    name: segmentName,
  }),
  z.strictObject({
    kind: z.literal("split"),
    segmentId,
    names: z.array(segmentName).min(2).max(mostParts),
    by: splitBySchema,
  }),
  z.strictObject({
    kind: z.literal("move"),
    responseIds: z.array(z.uuid()).min(1).max(MOST_MOVED),
    toSegmentId: segmentId,
  }),
  z.strictObject({ kind: z.literal("undo"), editId: z.uuid() }),
]);
export type SegmentChange = z.infer<typeof segmentChangeSchema>;
export type ChangeOf<Kind extends SegmentChange["kind"]> = Extract<SegmentChange, { readonly kind: Kind }>;

export const segmentChangeRequestSchema = z.object({
  /** Made by the caller, so that a repeated request changes once. */
  id: z.uuid(),
  segmentationId: z.uuid(),
  /** The segmentation's revision that the person saw. */
  revision: z.number().int().min(0),
  change: segmentChangeSchema,
});
export type SegmentChangeRequest = z.infer<typeof segmentChangeRequestSchema>;
