import { settled } from "./apply-edit";
import { evidenceOfValue, itemId, itemsOfValue, type PersonaField } from "./persona-card";

/**
 * Decides what awaits a decision: `mine` keeps the person's words, `new` takes the sentences the data give now. A
 * locked field that takes the new sentences takes all of them.
 */
export function resolvePending(field: PersonaField, choice: "mine" | "new"): PersonaField {
  if (field.pending === null) return field;
  if (choice === "mine") return settled({ ...field, pending: null });
  if (field.locked) {
    const { pending } = field;
    return settled({
      ...field,
      generated: pending,
      generatedEvidence: evidenceOfValue(pending),
      base: pending,
      edited: null,
      pending: null,
    });
  }
  const chosen = new Map(itemsOfValue(field.pending).map((item) => [itemId(item), item]));
  if (field.edited?.kind !== "edited") return settled({ ...field, pending: null });
  const items = field.edited.items.map((item) => chosen.get(itemId(item)) ?? item);
  return settled({ ...field, edited: { ...field.edited, items }, pending: null });
}
