import { z } from "zod";
import type { Condition } from "./condition";

const variable = z.string().min(1).max(90);
const DEEPEST = 6;

const leaf = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("option"),
    variable,
    anyOf: z.array(z.number().int().min(0)).min(1).max(300),
  }),
  z.strictObject({
    kind: z.literal("range"),
    variable,
    atLeast: z.number().optional(),
    atMost: z.number().optional(),
  }),
  z.strictObject({ kind: z.literal("answered"), variable }),
]);

/** A condition as it comes from outside, nested at most so deep. */
function upTo(depth: number): z.ZodType<Condition> {
  if (depth === 0) return leaf as unknown as z.ZodType<Condition>;
  const inner = upTo(depth - 1);
  return z.union([
    leaf,
    z.strictObject({ kind: z.enum(["all", "any"]), of: z.array(inner).min(1).max(20) }),
    z.strictObject({ kind: z.literal("not"), of: inner }),
  ]) as unknown as z.ZodType<Condition>;
}

export const conditionSchema = upTo(DEEPEST);
