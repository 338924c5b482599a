import { z } from "zod";
import { conditionSchema } from "./condition";
import { identifier, itemSchema, localisedText, type Item, type LocalisedText } from "./item";

/** Languages whose respondent controls ship with Kindred. */
export const respondentLanguages = ["en", "pl", "sv", "mt", "ru", "de", "fr", "es", "uk", "ar"] as const;
export type RespondentLanguage = (typeof respondentLanguages)[number];

export const pageSchema = z.strictObject({
  id: identifier,
  title: localisedText.default({}),
  items: z.array(itemSchema).max(500),
  showWhen: conditionSchema.optional(),
});
export type Page = z.infer<typeof pageSchema>;

/**
 * What is asked, in what order, in which words. Sound in shape once parsed; whether it can be published
 * (every reference resolves, no condition looks ahead) is `checkQuestionnaire`'s to say.
 */
export const questionnaireSchema = z.strictObject({
  schemaVersion: z.literal(1),
  title: localisedText,
  /** Shown above the first page: who asks, why, how long it takes. */
  introduction: localisedText.default({}),
  /** The first is the default and the fallback of a missing translation. */
  languages: z.array(z.enum(respondentLanguages)).min(1),
  pages: z.array(pageSchema).max(200),
  closing: z.strictObject({ title: localisedText, text: localisedText }),
  /** The team's colour on the respondent page, as #rrggbb. */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .default("#1f5f5b"),
});
export type Questionnaire = z.infer<typeof questionnaireSchema>;

/** All items in page order. */
export const itemsOf = (questionnaire: Questionnaire): Item[] =>
  questionnaire.pages.flatMap((page) => page.items);

export const findItem = (questionnaire: Questionnaire, itemId: string): Item | undefined =>
  itemsOf(questionnaire).find((item) => item.id === itemId);

/** A text in a language, or in the questionnaire's first language, or empty. */
export const textIn = (text: LocalisedText, language: string, fallback: string): string =>
  text[language] || text[fallback] || "";
