import { z } from "zod";

/** What a latent class run is asked for. With the same data and settings the results are the same on any machine. */
export const latentClassSettings = z
  .object({
    /** Smallest and largest number of classes to fit. */
    segments: z.object({ from: z.int().min(1).max(20), to: z.int().min(1).max(20) }),
    /** Independent starts per number of classes. */
    starts: z.int().min(1).max(1000).default(20),
    seed: z.int().min(0).default(1),
    /** Artificial persons of a Dirichlet prior that keeps probabilities off 0 and 1; 0 is maximum likelihood. */
    pseudoCount: z.number().min(0).max(100).default(0),
  })
  .refine(({ segments }) => segments.from <= segments.to, { path: ["segments", "to"] });

export type LatentClassSettings = z.infer<typeof latentClassSettings>;
export type LatentClassRequest = z.input<typeof latentClassSettings>;
