import type { Variable } from "../variables";

/** What targets can be set for: answers with categories, and numbers by bands. A rank is neither. */
export const canBeMargin = (variable: Variable): boolean =>
  variable.kind === "categorical" || canBeWeight(variable);

/** What may hold weights that came with the data. */
export const canBeWeight = (variable: Variable): boolean => variable.itemType === "number";

/** Fewer respondents than this are not weighted: their shares are too loose to be held against a population. */
export const leastRespondents = 30;

/** A category of a margin as targets are set for it: one of the variable's own, or a band of numbers. */
export type MarginCategory =
  | { readonly id: string; readonly kind: "category"; readonly code: number }
  | { readonly id: string; readonly kind: "band" };

/**
 * The categories that targets can be set for, in order. "Don't know" and its like are no answer. `bands` are the lower
 * ends of all bands but the first.
 */
export function marginCategories(variable: Variable, bands: readonly number[]): MarginCategory[] {
  if (variable.kind === "categorical") {
    return variable.categories.flatMap(({ id, countsAsMissing }, code) =>
      countsAsMissing ? [] : [{ id, kind: "category" as const, code }],
    );
  }
  return Array.from({ length: bands.length + 1 }, (_, band) => ({ id: String(band), kind: "band" as const }));
}

/** The band a number falls in: how many lower ends it reaches. */
export const bandOf = (value: number, bands: readonly number[]): number =>
  bands.filter((from) => value >= from).length;
