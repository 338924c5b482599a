import { personStyle } from "./person-style";

export interface RowStandardised {
  /** (x − own mean) / own standard deviation; NaN throughout for people in `withoutSpread`. */
  readonly items: readonly Float64Array[];
  /** People whose answers are all the same (or fewer than two): they have no profile to standardise. */
  readonly withoutSpread: readonly number[];
}

/** Ratings in the person's own standard deviations, which takes out extreme response style as well. */
export function rowStandardise(items: readonly Float64Array[]): RowStandardised {
  const { means, sds } = personStyle(items);
  const standardised = items.map((item) =>
    item.map((value, i) => {
      const sd = sds[i] ?? NaN;
      return sd > 0 ? (value - (means[i] ?? NaN)) / sd : NaN;
    }),
  );
  const withoutSpread = [...sds.keys()].filter((i) => !((sds[i] ?? NaN) > 0));
  return { items: standardised, withoutSpread };
}
