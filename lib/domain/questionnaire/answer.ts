import { z } from "zod";
import { identifier } from "./item";

const otherText = z.string().max(1000);

/** One answer, discriminated by the item's type. Options and rows by id, never by label. */
export const answerSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("single-choice"), optionId: identifier, other: otherText.optional() }),
  z.strictObject({
    type: z.literal("multiple-choice"),
    optionIds: z.array(identifier).max(300),
    other: otherText.optional(),
  }),
  z.strictObject({ type: z.literal("rating"), value: z.number().int() }),
  /** Point chosen per row; rows left out were not answered. */
  z.strictObject({ type: z.literal("likert-matrix"), rows: z.record(identifier, identifier) }),
  z.strictObject({ type: z.literal("nps"), value: z.number().int() }),
  z.strictObject({ type: z.literal("number"), value: z.number() }),
  /** Most to least preferred; options left out are unranked. */
  z.strictObject({ type: z.literal("ranking"), optionIds: z.array(identifier).max(300) }),
  z.strictObject({ type: z.literal("short-text"), text: z.string().max(500) }),
  z.strictObject({ type: z.literal("long-text"), text: z.string().max(5000) }),
  z.strictObject({ type: z.literal("date"), date: z.iso.date() }),
  z.strictObject({ type: z.literal("consent"), given: z.boolean() }),
]);
export type Answer = z.infer<typeof answerSchema>;
export type AnswerOf<T extends Answer["type"]> = Extract<Answer, { type: T }>;

/** Answers by item id. An item without an answer has no key. */
export type Answers = Readonly<Record<string, Answer>>;
