import type { Item, ItemOf, ItemType, LocalisedText, MatrixRow, Option, OptionKind } from "./item";
import type { NewId } from "./short-id";

/** Groups of settings an author meets for an item, beside those every item has. */
export type ItemSetting =
  | "options"
  | "scale-points"
  | "rows"
  | "how-many"
  | "order"
  | "rating-scale"
  | "end-labels"
  | "number-range"
  | "date-range"
  | "text-length";

/** What the builder knows about a type of item. */
export interface ItemTypeEntry<T extends ItemType = ItemType> {
  readonly settings: readonly ItemSetting[];
  /** Kinds of option an author may add beside plain choices. */
  readonly escapes: readonly Exclude<OptionKind, "choice">[];
  /** A new item of the type, without a text, with as many empty parts as one starts from. */
  readonly blank: (shared: BlankShared, newId: NewId) => ItemOf<T>;
}

type BlankShared = Pick<
  Item,
  "id" | "code" | "text" | "help" | "required" | "role" | "dimension" | "sensitive"
>;

/** An option with an empty or given label. */
export const newOption = (
  id: string,
  code: string,
  label: LocalisedText = {},
  kind: OptionKind = "choice",
): Option => ({ id, code, label, kind, retired: false });

export const newRow = (id: string, code: string, label: LocalisedText = {}): MatrixRow => ({
  id,
  code,
  label,
  reversed: false,
  retired: false,
});

const emptyOptions = (newId: NewId, count: number): Option[] =>
  Array.from({ length: count }, (_, index) => newOption(newId(), String(index + 1)));

const agreement = ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"];

/** The usual five points of agreement, coded 1 to 5. */
export const agreementPoints = (newId: NewId): Option[] =>
  agreement.map((label, index) => newOption(newId(), String(index + 1), { en: label }));

const allEscapes = ["other", "none", "dont-know", "prefer-not-to-say"] as const;

/** The registry of item types: one entry per type, completed by the compiler. */
export const itemTypeRegistry: { readonly [T in ItemType]: ItemTypeEntry<T> } = {
  "single-choice": {
    settings: ["options", "order"],
    escapes: allEscapes,
    blank: (shared, newId) => ({
      ...shared,
      type: "single-choice",
      options: emptyOptions(newId, 3),
      randomise: false,
    }),
  },
  "multiple-choice": {
    settings: ["options", "how-many", "order"],
    escapes: allEscapes,
    blank: (shared, newId) => ({
      ...shared,
      type: "multiple-choice",
      options: emptyOptions(newId, 3),
      minimum: null,
      maximum: null,
      randomise: false,
    }),
  },
  rating: {
    settings: ["rating-scale", "end-labels"],
    escapes: [],
    blank: (shared) => ({ ...shared, type: "rating", points: 5, display: "numbers", low: {}, high: {} }),
  },
  "likert-matrix": {
    settings: ["rows", "scale-points", "order"],
    escapes: ["dont-know", "prefer-not-to-say"],
    blank: (shared, newId) => ({
      ...shared,
      type: "likert-matrix",
      rows: [newRow(newId(), "1"), newRow(newId(), "2"), newRow(newId(), "3")],
      options: agreementPoints(newId),
      randomise: true,
    }),
  },
  nps: {
    settings: ["end-labels"],
    escapes: [],
    blank: (shared) => ({
      ...shared,
      type: "nps",
      low: { en: "Not at all likely" },
      high: { en: "Extremely likely" },
    }),
  },
  number: {
    settings: ["number-range"],
    escapes: [],
    blank: (shared) => ({ ...shared, type: "number", minimum: null, maximum: null, decimals: 0, unit: {} }),
  },
  ranking: {
    settings: ["options", "order"],
    escapes: [],
    blank: (shared, newId) => ({
      ...shared,
      type: "ranking",
      options: emptyOptions(newId, 3),
      randomise: true,
    }),
  },
  "short-text": {
    settings: ["text-length"],
    escapes: [],
    blank: (shared) => ({ ...shared, type: "short-text", maximumLength: 200 }),
  },
  "long-text": {
    settings: ["text-length"],
    escapes: [],
    blank: (shared) => ({ ...shared, type: "long-text", maximumLength: 2000 }),
  },
  date: {
    settings: ["date-range"],
    escapes: [],
    blank: (shared) => ({ ...shared, type: "date", earliest: null, latest: null }),
  },
  consent: {
    settings: [],
    escapes: [],
    blank: (shared) => ({ ...shared, type: "consent" }),
  },
  statement: {
    settings: [],
    escapes: [],
    blank: (shared) => ({ ...shared, type: "statement" }),
  },
};

/** A new item of a type. A consent is required from the start: without it the rest must not be asked. */
export function blankItem(type: ItemType, code: string, newId: NewId): Item {
  const shared: BlankShared = {
    id: newId(),
    code,
    text: {},
    help: {},
    required: type === "consent",
    role: "none",
    dimension: "other",
    sensitive: false,
  };
  return itemTypeRegistry[type].blank(shared, newId);
}
