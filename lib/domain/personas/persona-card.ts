/** A sentence as a plan: a template key of the catalogue `personas.sentences`, its slots, and what it rests on. */
export interface SentencePlan {
  /** Stable across regenerations. */
  readonly id: string;
  readonly template: string;
  readonly slots: Readonly<Record<string, string | number>>;
  readonly evidence: readonly string[];
}

/** A text a person wrote or changed. */
export interface WrittenText {
  readonly id: string;
  readonly text: string;
  /** What the sentence rested on before it was changed; empty for a sentence of one's own. */
  readonly evidence: readonly string[];
  /** Whether it began as a generated sentence. */
  readonly origin: "generated" | "human";
  /** The generated sentence it began as is no longer supported by the data. */
  readonly orphaned?: boolean;
}

/** What a respondent wrote, masked. */
export interface Quote {
  readonly id: string;
  readonly responseId: string;
  readonly itemId: string;
  readonly wording: string;
  readonly text: string;
}

/** What stands on one line of a field: a generated sentence, a person's, or a respondent's. */
export type FieldItem =
  | { readonly kind: "plan"; readonly plan: SentencePlan }
  | { readonly kind: "text"; readonly written: WrittenText }
  | { readonly kind: "quote"; readonly quote: Quote };

export type FieldValue =
  /** Generated sentences, rendered per language. */
  | { readonly kind: "plans"; readonly plans: readonly SentencePlan[] }
  /** Verbatims, by response; shown masked. */
  | { readonly kind: "quotes"; readonly quotes: readonly Quote[] }
  /**
   * What people made of it, in the order they chose: their own sentences among generated ones that nobody touched,
   * and the ids of what they took away, so that it stays away.
   */
  | { readonly kind: "edited"; readonly items: readonly FieldItem[]; readonly removed: readonly string[] }
  /** Nothing was asked that would fill this field. */
  | { readonly kind: "not-asked" };

export const fieldStates = ["generated", "edited", "manual", "conflict", "suppressed", "orphaned"] as const;
export type FieldState = (typeof fieldStates)[number];

export const editBases = ["evidence", "assumption", "correction"] as const;
export type EditBasis = (typeof editBases)[number];

export const personaStatuses = ["draft", "in-review", "approved", "archived"] as const;
export type PersonaStatus = (typeof personaStatuses)[number];

export const versionKinds = ["generate", "edit", "merge", "approve", "restore"] as const;
export type VersionKind = (typeof versionKinds)[number];

export interface PersonaField {
  readonly key: string;
  readonly generated: FieldValue | null;
  readonly generatedEvidence: readonly string[];
  /** The generated value the edit was made on. */
  readonly base: FieldValue | null;
  readonly edited: FieldValue | null;
  readonly editBasis: EditBasis | null;
  readonly editedBy: string | null;
  /** ISO instant. */
  readonly editedAt: string | null;
  readonly pending: FieldValue | null;
  readonly state: FieldState;
  readonly locked: boolean;
  readonly hidden: boolean;
  readonly revision: number;
}

/** A whole card at one moment, as kept in a version. */
export interface PersonaSnapshot {
  readonly snapshot: number;
  readonly fields: readonly PersonaField[];
}

/** What the card shows for a field. */
export const shownValue = (field: Pick<PersonaField, "edited" | "generated">): FieldValue | null =>
  field.edited ?? field.generated;

/** A value line by line. */
export function itemsOfValue(value: FieldValue | null): FieldItem[] {
  switch (value?.kind) {
    case "plans":
      return value.plans.map((plan) => ({ kind: "plan", plan }));
    case "quotes":
      return value.quotes.map((quote) => ({ kind: "quote", quote }));
    case "edited":
      return [...value.items];
    default:
      return [];
  }
}

export function itemId(item: FieldItem): string {
  switch (item.kind) {
    case "plan":
      return item.plan.id;
    case "text":
      return item.written.id;
    case "quote":
      return item.quote.id;
  }
}

/** What a line rests on; a verbatim rests on itself. */
export function evidenceOfItem(item: FieldItem): readonly string[] {
  switch (item.kind) {
    case "plan":
      return item.plan.evidence;
    case "text":
      return item.written.evidence;
    case "quote":
      return [];
  }
}

/** A field nobody has touched yet. */
export const freshField = (key: string, generated: FieldValue | null): PersonaField => ({
  key,
  generated,
  generatedEvidence: evidenceOfValue(generated),
  base: generated,
  edited: null,
  editBasis: null,
  editedBy: null,
  editedAt: null,
  pending: null,
  state: generated === null ? "manual" : "generated",
  locked: false,
  hidden: false,
  revision: 0,
});

/** Every piece of evidence a value names, once. */
export const evidenceOfValue = (value: FieldValue | null): string[] => [
  ...new Set(itemsOfValue(value).flatMap(evidenceOfItem)),
];
