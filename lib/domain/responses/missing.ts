/** Why there is no answer. They mean different things to an analysis. */
export const missingReasons = [
  "not-shown",
  "not-answered",
  "dont-know",
  "prefer-not-to-say",
  "not-applicable",
] as const;
export type MissingReason = (typeof missingReasons)[number];

/** Reasons by item id; a matrix row as `itemId.rowId`. */
export type MissingReasons = Readonly<Record<string, MissingReason>>;
