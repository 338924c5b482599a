/** Values by field name, in the order they were sent. */
export type FormFields = ReadonlyMap<string, readonly string[]>;

/** Names of the fields that are no answers. */
export const control = {
  key: "k",
  page: "p",
  revision: "r",
  language: "l",
  /** Once per item on the page: an item that is listed and has no field was left empty. */
  item: "i",
  intent: "go",
} as const;

/** Name of the field that holds an item's answer, or a part's (matrix row, ranked option). */
export const answerField = (itemId: string, partId?: string): string =>
  partId === undefined ? `a:${itemId}` : `a:${itemId}:${partId}`;

/** Name of the field behind "other (say which)". */
export const otherField = (itemId: string): string => `o:${itemId}`;

export const firstValue = (fields: FormFields, name: string): string => fields.get(name)?.[0] ?? "";

/** The item a field belongs to, or undefined for a control. */
export function itemOfField(name: string): string | undefined {
  const [kind, itemId] = name.split(":");
  return (kind === "a" || kind === "o") && itemId ? itemId : undefined;
}
