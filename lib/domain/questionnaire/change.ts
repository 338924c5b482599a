/**
 * What can change between two versions, with what it does to the answers: cosmetic changes leave them poolable,
 * compatible ones leave them poolable with a base per version, breaking ones make a new variable of the item.
 */
export const changeCodes = {
  "survey-texts": "cosmetic",
  accent: "cosmetic",
  "language-added": "cosmetic",
  "language-removed": "cosmetic",
  "page-title": "cosmetic",
  "page-condition": "compatible",
  "page-order": "cosmetic",
  "item-added": "compatible",
  // No answer changes its meaning; from here on the base is smaller.
  "item-removed": "compatible",
  "item-moved": "cosmetic",
  "item-text": "cosmetic",
  "item-help": "cosmetic",
  "item-code": "cosmetic",
  "item-required": "compatible",
  "item-role": "cosmetic",
  "item-sensitive": "cosmetic",
  "item-condition": "compatible",
  "item-order": "cosmetic",
  "item-end-labels": "cosmetic",
  "item-display": "cosmetic",
  "item-type": "breaking",
  "scale-length": "breaking",
  "scale-order": "breaking",
  "number-unit": "breaking",
  "answer-range": "compatible",
  "how-many": "breaking",
  "option-added": "compatible",
  "option-removed": "breaking",
  "option-kind": "breaking",
  "option-order": "cosmetic",
  "row-added": "compatible",
  // A row is a variable of its own: the others keep their meaning.
  "row-removed": "compatible",
  "row-order": "cosmetic",
  "row-reversed": "breaking",
  // What is asked stays; from here on a variable more or less.
  "attention-check": "compatible",
  "part-label": "cosmetic",
  "part-code": "cosmetic",
} as const satisfies Record<string, "cosmetic" | "compatible" | "breaking">;

export type ChangeCode = keyof typeof changeCodes;

/** One difference, for the catalogue to put into words. */
export interface Change {
  readonly code: ChangeCode;
  readonly class: "cosmetic" | "compatible" | "breaking";
  readonly itemId?: string;
  readonly pageId?: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export const change = (
  code: ChangeCode,
  place: { readonly itemId?: string; readonly pageId?: string } = {},
  params: Change["params"] = {},
): Change => ({ code, class: changeCodes[code], ...place, params });
