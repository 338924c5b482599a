import { personStyle } from "./person-style";

/**
 * Ratings as distances from the person's own mean, which takes out how readily they agree (Fischer 2004, J Cross-Cultural
 * Psychology 35:263–282). What is left is relative: a person's answers sum to zero, so one item is redundant, and nothing
 * can be said any more about who likes everything more than others do.
 */
export function ipsatise(items: readonly Float64Array[]): Float64Array[] {
  const { means } = personStyle(items);
  return items.map((item) => item.map((value, i) => value - (means[i] ?? NaN)));
}
