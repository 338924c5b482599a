import { newOption, newRow } from "../item-types";
import type { Dimension, ItemOf, ItemRole, MatrixRow, Option, OptionKind } from "../item";
import type { NewId } from "../short-id";

interface ReadyItem {
  readonly code: string;
  readonly text: string;
  readonly help?: string;
  readonly required?: boolean;
  readonly role: ItemRole;
  readonly dimension: Dimension;
}

/** What every ready-made item has, in English. */
export const ready = ({ code, text, help, required = false, role, dimension }: ReadyItem, newId: NewId) => ({
  id: newId(),
  code,
  text: { en: text },
  help: help === undefined ? {} : { en: help },
  required,
  role,
  dimension,
  sensitive: false,
});

const escapeTexts: Record<Exclude<OptionKind, "choice">, readonly [code: string, label: string]> = {
  other: ["97", "Something else"],
  none: ["96", "None of these"],
  "dont-know": ["98", "Don't know"],
  "prefer-not-to-say": ["99", "Prefer not to say"],
};

/** Options coded 1, 2, 3 … followed by escapes under the customary codes 96 to 99. */
export function choices(
  labels: readonly string[],
  escapes: readonly Exclude<OptionKind, "choice">[],
  newId: NewId,
): Option[] {
  return [
    ...labels.map((label, index) => newOption(newId(), String(index + 1), { en: label })),
    ...escapes.map((kind) => {
      const [code, label] = escapeTexts[kind];
      return newOption(newId(), code, { en: label }, kind);
    }),
  ];
}

/** Statements with their codes; those in `reversed` are scored from the far end. */
export const statements = (
  rows: readonly (readonly [code: string, text: string, keyed: "+" | "-"])[],
  newId: NewId,
): MatrixRow[] =>
  rows.map(([code, text, keyed]) => ({ ...newRow(newId(), code, { en: text }), reversed: keyed === "-" }));

/** A single choice in fixed order. */
export const singleChoice = (
  item: ReadyItem,
  labels: readonly string[],
  escapes: readonly Exclude<OptionKind, "choice">[],
  newId: NewId,
): ItemOf<"single-choice"> => ({
  ...ready(item, newId),
  type: "single-choice",
  options: choices(labels, escapes, newId),
  randomise: false,
});
