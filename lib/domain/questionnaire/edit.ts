import type { Condition } from "./condition";
import type { Item, LocalisedText, MatrixRow, Option, OptionKind } from "./item";
import type { Questionnaire } from "./questionnaire";
import type { NewId } from "./short-id";

/** Texts of the whole questionnaire that are edited in place. */
export type QuestionnaireText = "title" | "introduction" | "closing-title" | "closing-text";

/** Fields of an item that a setting may change: everything but what it is and who it is. */
export type ItemChange = Partial<
  Omit<
    Extract<Item, { type: "multiple-choice" }>,
    "type" | "id" | "options" | "showWhen" | "minimum" | "maximum"
  >
> & {
  readonly minimum?: number | null;
  readonly maximum?: number | null;
  readonly points?: number;
  readonly display?: "stars" | "numbers";
  readonly low?: LocalisedText;
  readonly high?: LocalisedText;
  readonly decimals?: number;
  readonly unit?: LocalisedText;
  readonly maximumLength?: number;
  readonly earliest?: string | null;
  readonly latest?: string | null;
};

/** Where an item goes: the page, and its position there once it has left its old place. */
export interface Place {
  readonly pageId: string;
  readonly at: number;
}

/** Everything an author can do to a questionnaire, by name. */
export type Edit =
  | { readonly kind: "add-item"; readonly item: Item; readonly place: Place }
  | { readonly kind: "update-item"; readonly itemId: string; readonly change: ItemChange }
  | { readonly kind: "duplicate-item"; readonly itemId: string }
  | { readonly kind: "remove-item"; readonly itemId: string }
  | { readonly kind: "move-item"; readonly itemId: string; readonly place: Place }
  | {
      readonly kind: "set-item-condition";
      readonly itemId: string;
      readonly condition: Condition | undefined;
    }
  | {
      /** Makes a single choice, or one row of a matrix, a check of attention, or an ordinary question again. */
      readonly kind: "set-expected";
      readonly itemId: string;
      readonly rowId?: string;
      readonly expected: string | undefined;
    }
  | { readonly kind: "add-page"; readonly at: number }
  | { readonly kind: "move-page"; readonly pageId: string; readonly at: number }
  | { readonly kind: "remove-page"; readonly pageId: string }
  | { readonly kind: "set-page-title"; readonly pageId: string; readonly title: LocalisedText }
  | {
      readonly kind: "set-page-condition";
      readonly pageId: string;
      readonly condition: Condition | undefined;
    }
  | {
      readonly kind: "add-option";
      readonly itemId: string;
      /** Place in the list; without it, last, but before the escapes. */
      readonly at?: number;
      readonly optionKind: OptionKind;
      readonly label: LocalisedText;
    }
  | {
      readonly kind: "update-option";
      readonly itemId: string;
      readonly optionId: string;
      readonly change: Partial<Omit<Option, "id">>;
    }
  | { readonly kind: "remove-option"; readonly itemId: string; readonly optionId: string }
  | { readonly kind: "move-option"; readonly itemId: string; readonly optionId: string; readonly at: number }
  | { readonly kind: "add-row"; readonly itemId: string; readonly at?: number; readonly label: LocalisedText }
  | {
      readonly kind: "update-row";
      readonly itemId: string;
      readonly rowId: string;
      readonly change: Partial<Omit<MatrixRow, "id">>;
    }
  | { readonly kind: "remove-row"; readonly itemId: string; readonly rowId: string }
  | { readonly kind: "move-row"; readonly itemId: string; readonly rowId: string; readonly at: number }
  | { readonly kind: "set-text"; readonly which: QuestionnaireText; readonly text: LocalisedText }
  | { readonly kind: "set-accent"; readonly accent: string }
  | { readonly kind: "set-languages"; readonly languages: Questionnaire["languages"] };

export interface EditContext {
  readonly newId: NewId;
  /** Ids of options and rows that a published version offered: they are retired, not deleted. */
  readonly publishedIds: ReadonlySet<string>;
}

/** What an edit did beyond what was asked, for the author to know. */
export interface EditNote {
  readonly code: "conditions-dropped" | "option-retired" | "row-retired";
  readonly params: Readonly<Record<string, number>>;
}

export interface EditOutcome {
  /** The same object when the edit changed nothing. */
  readonly questionnaire: Questionnaire;
  readonly notes: readonly EditNote[];
  /** What came into being, for the focus to go there. */
  readonly createdId?: string;
}
