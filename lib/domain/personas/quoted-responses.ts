import type { FieldValue, PersonaField } from "./persona-card";

const valuesOf = ({ generated, base, edited, pending }: PersonaField) => [generated, base, edited, pending];

/** Responses a card quotes from, shown or not. */
export function quotedResponses(fields: readonly PersonaField[]): string[] {
  const ids = fields.flatMap(valuesOf).flatMap((value): string[] => {
    if (value?.kind === "quotes") return value.quotes.map(({ responseId }) => responseId);
    if (value?.kind !== "edited") return [];
    return value.items.flatMap((item) => (item.kind === "quote" ? [item.quote.responseId] : []));
  });
  return [...new Set(ids)];
}

/** The fields without any word from these responses. */
export function withoutQuotesOf(fields: readonly PersonaField[], gone: ReadonlySet<string>): PersonaField[] {
  if (gone.size === 0) return [...fields];
  const clean = (value: FieldValue | null): FieldValue | null => {
    if (value?.kind === "quotes") {
      return { ...value, quotes: value.quotes.filter(({ responseId }) => !gone.has(responseId)) };
    }
    if (value?.kind !== "edited") return value;
    return {
      ...value,
      items: value.items.filter((item) => item.kind !== "quote" || !gone.has(item.quote.responseId)),
    };
  };
  return fields.map((field) => ({
    ...field,
    generated: clean(field.generated),
    base: clean(field.base),
    edited: clean(field.edited),
    pending: clean(field.pending),
  }));
}
