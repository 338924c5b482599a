import { z } from "zod";
import { identifier } from "@/lib/domain/questionnaire/item";

/** Which questions a person lets a typing tool choose from; only for the words that name the tool. */
export const typingSources = ["base", "descriptors", "both", "chosen"] as const;
export type TypingSource = (typeof typingSources)[number];

/** How a typing tool is built. All that, with the seed and the responses, gives the same tool again. */
export const typingSettingsSchema = z.strictObject({
  source: z.enum(typingSources),
  /** Items whose questions may be asked. */
  itemIds: z.array(identifier).min(1, "typing.fields.nothing-chosen").max(300),
  /** Questions at most. */
  most: z.number().int().min(1).max(20).default(12),
});
export type TypingSettings = z.infer<typeof typingSettingsSchema>;

/** Folds of the cross-validation, outer and inner. */
export const TYPING_FOLDS = 10;

/** Fewer people cannot teach a tool. */
export const leastTyped = 30;

export const typingStatuses = ["queued", "running", "ready", "failed", "cancelled"] as const;
export type TypingStatus = (typeof typingStatuses)[number];
