import { z } from "zod";

/**
 * How far a person is from a centroid, and what a centroid is:
 * - `euclidean`: squared distance, mean (k-means)
 * - `manhattan`: sum of absolute differences, median
 * - `jaccard`: 1 − shared ticks / ticks of either, the best set of ticks (0/1 data)
 * - `expected-jaccard`: the same with a centroid of tick shares, shared and united ticks in expectation (0/1 data)
 * - `angle`: 1 − cosine, normalised mean
 */
export const measures = ["euclidean", "manhattan", "jaccard", "expected-jaccard", "angle"] as const;
export type Measure = (typeof measures)[number];

export const centroidSettings = z
  .object({
    measure: z.enum(measures).default("euclidean"),
    segments: z.object({ from: z.int().min(1).max(20), to: z.int().min(1).max(20) }),
    /** Independent starts per number of segments, half k-means++, half random people. */
    starts: z.int().min(1).max(1000).default(50),
    seed: z.int().min(0).default(1),
  })
  .refine(({ segments }) => segments.from <= segments.to, { path: ["segments", "to"] });

export type CentroidSettings = z.infer<typeof centroidSettings>;
export type CentroidRequest = z.input<typeof centroidSettings>;
