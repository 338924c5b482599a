import { evidenceOfItem, itemsOfValue, shownValue, type PersonaField } from "./persona-card";

/**
 * Of the generated statements on a card, the share that rests on evidence which can be shown: 1 for what we write. A
 * person's own sentence is not counted; a card without generated statements has 1.
 */
export function evidenceRate(fields: readonly PersonaField[], known: ReadonlySet<string>): number {
  const statements = fields
    .flatMap((field) => itemsOfValue(shownValue(field)))
    .filter((item) => item.kind === "plan")
    .map(evidenceOfItem);
  const supported = statements.filter((ids) => ids.length > 0 && ids.every((id) => known.has(id)));
  return statements.length === 0 ? 1 : supported.length / statements.length;
}
