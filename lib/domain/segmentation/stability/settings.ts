import { z } from "zod";
import { measures } from "../k-centroids/settings";

/** How often, and with which method, the division is repeated on bootstrap samples. */
export const stabilitySettings = z
  .object({
    measure: z.enum(measures).default("euclidean"),
    segments: z.object({ from: z.int().min(2).max(20), to: z.int().min(2).max(20) }),
    /** Pairs of bootstrap samples. */
    pairs: z.int().min(2).max(1000).default(100),
    /** Starts per bootstrap sample. */
    starts: z.int().min(1).max(100).default(10),
    seed: z.int().min(0).default(1),
  })
  .refine(({ segments }) => segments.from <= segments.to, { path: ["segments", "to"] });

export type StabilitySettings = z.infer<typeof stabilitySettings>;
export type StabilityRequest = z.input<typeof stabilitySettings>;
