import { z } from "zod";
import { waveDivisionSchema } from "@/lib/domain/segmentation/waves/wave-division";
import { defineJob } from "./define-job";

/** A figure of a segmentation of very many people that is shown when it is ready, and which of them. */
export const wantedFigureSchema = z.discriminatedUnion("kind", [
  /** How well segments stand apart. */
  z.object({ kind: z.literal("separation") }),
  /** How a segment's people are spread over what it is described by. */
  z.object({ kind: z.literal("spread"), segmentId: z.uuid() }),
  /** Everybody with a place, wave by wave. */
  z.object({ kind: z.literal("waves"), division: waveDivisionSchema }),
  /** What an amount says of the segments' value. */
  z.object({ kind: z.literal("money"), variableId: z.string().min(1).max(90) }),
]);
export type WantedFigure = z.infer<typeof wantedFigureSchema>;

/** Computes what a page wants to show of very many people, for everybody who looks at it. What waits covers later looks. */
export const computeFigureJob = defineJob(
  "compute-figure",
  z.object({
    workspaceId: z.uuid(),
    userId: z.uuid(),
    segmentationId: z.uuid(),
    figure: wantedFigureSchema,
  }),
  { retryLimit: 2, oneWaitingPerKey: true, concurrency: 2 },
);
