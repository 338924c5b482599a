/** Cosmetic: answers pool. Compatible: pool, with bases per version. Breaking: a new variable. First: nothing to compare. */
export const changeClasses = ["first", "cosmetic", "compatible", "breaking"] as const;
export type ChangeClass = (typeof changeClasses)[number];
