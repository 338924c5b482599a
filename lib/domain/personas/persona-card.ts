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
  readonly evidence: readonly string[];
}

export type FieldValue =
  /** Generated sentences, rendered per language. */
  | { readonly kind: "plans"; readonly plans: readonly SentencePlan[] }
  /** Human text, one entry per sentence or list item. */
  | { readonly kind: "texts"; readonly texts: readonly WrittenText[] }
  /** Verbatims, by response; shown masked. */
  | {
      readonly kind: "quotes";
      readonly quotes: readonly {
        readonly id: string;
        readonly responseId: string;
        readonly itemId: string;
        readonly text: string;
      }[];
    }
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
