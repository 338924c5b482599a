import { z } from "zod";
import { families, ruleIds } from "./rule-ids";

/** A sign of carelessness in one response, with the rule's version and the numbers behind it. */
export const qualityFlagSchema = z.object({
  rule: z.enum(ruleIds),
  version: z.number().int(),
  family: z.enum(families),
  grounds: z.record(z.string(), z.union([z.number(), z.string()])),
});
export type QualityFlag = Readonly<z.infer<typeof qualityFlagSchema>>;

/** Flags as they were stored; what this version does not know any more is left out. */
export const parseFlags = (stored: unknown): QualityFlag[] =>
  (Array.isArray(stored) ? stored : []).flatMap((one) => {
    const flag = qualityFlagSchema.safeParse(one);
    return flag.success ? [flag.data] : [];
  });

/** A person's word on a response; it outranks the rules. */
export const qualityDecisions = ["keep", "leave-out"] as const;
export type QualityDecision = (typeof qualityDecisions)[number];
