import type { Item, ItemOf, ItemType, LocalisedText } from "@/lib/domain/questionnaire/item";
import { textIn } from "@/lib/domain/questionnaire/questionnaire";
import type { AnswerProblem } from "@/lib/domain/responses/answer-problem";
import type { FormFields } from "@/lib/domain/responses/form-fields";
import type { PageToAnswer } from "@/lib/domain/responses/page-to-answer";
import { respondentTranslator, type RespondentTranslator } from "@/lib/i18n/respondent/respondent-catalogue";

interface DrawnFrom<I extends Item> {
  readonly item: I;
  readonly fields: FormFields;
  readonly problems: readonly AnswerProblem[];
  readonly seed: number;
  /** An author's text in the respondent's language. */
  readonly say: (text: LocalisedText) => string;
  /** A text of our own. */
  readonly t: RespondentTranslator;
  /** Ids of help, limits and error, for `aria-describedby`. */
  readonly describedBy: string;
}

/** What the control of one item is drawn from. */
export type ItemProps<T extends ItemType = ItemType> = DrawnFrom<ItemOf<T>>;

/** Ids in the page, from an item's id. */
export const ids = {
  item: (itemId: string) => `item-${itemId}`,
  help: (itemId: string) => `help-${itemId}`,
  limits: (itemId: string) => `limits-${itemId}`,
  error: (itemId: string) => `error-${itemId}`,
  label: (itemId: string) => `label-${itemId}`,
  part: (itemId: string, ...parts: string[]) => ["part", itemId, ...parts].join("-"),
};

export const sayIn =
  (page: PageToAnswer) =>
  (text: LocalisedText): string =>
    textIn(text, page.language, page.questionnaire.languages[0] ?? "en");

export const translatorOf = (page: PageToAnswer): RespondentTranslator => respondentTranslator(page.language);
