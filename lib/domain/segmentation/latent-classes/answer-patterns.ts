import { MISSING, type CategoricalColumn } from "@/lib/domain/statistics/column";
import { scaledWeights, type RowWeights } from "../weights/row-weights";
import { groupRows } from "./group-rows";

/**
 * The answers of n persons to the indicators as unique patterns with weights, laid out for speed.
 *
 * Every item has a *reference* category, the one most often given. A pattern lists only what departs from it: its
 * *features*. Feature `categoryOffset[item] + category` is an answer other than the reference; feature
 * `categoryCount + item` is a missing answer. With p ticks of probability below one half a person costs only the ticks.
 * Holds numbers and typed arrays only, so it can cross to another thread.
 */
export interface AnswerPatterns {
  readonly rows: number;
  readonly items: number;
  /** Declared number of categories per item. */
  readonly categories: Int32Array;
  /** First category row of each item in a table of all categories; one entry more than items. */
  readonly categoryOffset: Int32Array;
  readonly categoryCount: number;
  /** Categories per item that somebody gave: only these can be estimated. */
  readonly observedCategories: Int32Array;
  /** Category row (offset included) of each item's reference category. */
  readonly reference: Int32Array;
  readonly patterns: number;
  /** Sum of the weights of the persons with each pattern; 0 for the pattern without any answer. */
  readonly weights: Float64Array;
  /** `patterns × items` codes, `MISSING` where unanswered. */
  readonly codes: Int16Array;
  readonly featureStart: Int32Array;
  readonly features: Int32Array;
  readonly patternOfRow: Int32Array;
  /** Weight of each row, on the scale of `weights`; null if every row counts 1. */
  readonly weightOfRow: Float64Array | null;
  /** Persons with at least one answer and a positive weight. */
  readonly answered: number;
  /**
   * Sum of weights over them, the n of likelihood and criteria alike: persons, or Kish's effective number of persons for
   * sampling weights.
   */
  readonly totalWeight: number;
}

const patternCodes = (columns: readonly Int16Array[], firstRow: Int32Array): Int16Array => {
  const codes = new Int16Array(firstRow.length * columns.length);
  columns.forEach((column, item) => {
    for (let pattern = 0; pattern < firstRow.length; pattern++) {
      codes[pattern * columns.length + item] = column[firstRow[pattern] ?? 0] ?? MISSING;
    }
  });
  return codes;
};

const answersAnything = (codes: Int16Array, items: number, pattern: number): boolean => {
  for (let item = 0; item < items; item++)
    if ((codes[pattern * items + item] ?? MISSING) !== MISSING) return true;
  return false;
};

interface WeightTotals {
  readonly weights: Float64Array;
  readonly weightOfRow: Float64Array | null;
  readonly answered: number;
  readonly totalWeight: number;
}

const sumWeights = (
  groups: { readonly patternOfRow: Int32Array; readonly counts: boolean[] },
  rowWeights: RowWeights | undefined,
): WeightTotals => {
  const { patternOfRow, counts } = groups;
  const weightOfRow = rowWeights
    ? scaledWeights(rowWeights, (row) => counts[patternOfRow[row] ?? 0] ?? false)
    : null;
  let answered = 0;
  let totalWeight = 0;
  const weights = new Float64Array(counts.length);
  for (let row = 0; row < patternOfRow.length; row++) {
    const pattern = patternOfRow[row] ?? 0;
    const weight = weightOfRow ? (weightOfRow[row] ?? 0) : 1;
    if (!(counts[pattern] ?? false) || !(weight > 0)) continue;
    weights[pattern] = (weights[pattern] ?? 0) + weight;
    answered++;
    totalWeight += weight;
  }
  return { weights, weightOfRow, answered, totalWeight };
};

const describeItems = (
  codes: Int16Array,
  weights: Float64Array,
  categories: Int32Array,
  offset: Int32Array,
) => {
  const items = categories.length;
  const given = new Float64Array(offset[items] ?? 0);
  for (let pattern = 0; pattern < weights.length; pattern++) {
    for (let item = 0; item < items; item++) {
      const code = codes[pattern * items + item] ?? MISSING;
      if (code !== MISSING)
        given[(offset[item] ?? 0) + code] =
          (given[(offset[item] ?? 0) + code] ?? 0) + (weights[pattern] ?? 0);
    }
  }
  const observedCategories = new Int32Array(items);
  const reference = new Int32Array(items);
  for (let item = 0; item < items; item++) {
    let best = offset[item] ?? 0;
    for (let at = offset[item] ?? 0; at < (offset[item + 1] ?? 0); at++) {
      if ((given[at] ?? 0) > 0) observedCategories[item] = (observedCategories[item] ?? 0) + 1;
      if ((given[at] ?? 0) > (given[best] ?? 0)) best = at;
    }
    reference[item] = best;
  }
  return { observedCategories, reference };
};

const listFeatures = (codes: Int16Array, patterns: number, offset: Int32Array, reference: Int32Array) => {
  const items = reference.length;
  const categoryCount = offset[items] ?? 0;
  const featureStart = new Int32Array(patterns + 1);
  const features: number[] | Int32Array = new Int32Array(patterns * items);
  let length = 0;
  for (let pattern = 0; pattern < patterns; pattern++) {
    for (let item = 0; item < items; item++) {
      const code = codes[pattern * items + item] ?? MISSING;
      const at = (offset[item] ?? 0) + code;
      if (code === MISSING) features[length++] = categoryCount + item;
      else if (at !== reference[item]) features[length++] = at;
    }
    featureStart[pattern + 1] = length;
  }
  return { featureStart, features: features.slice(0, length) };
};

/** Persons who must stay apart though their categorical answers are equal, because they also gave numbers. */
export interface KeptApart {
  readonly rows: number;
  /** Whether a person answered anything besides the categorical items. */
  readonly answersMore: (row: number) => boolean;
}

/**
 * Collapses persons to unique answer patterns.
 *
 * @param columns one categorical column per indicator, all of one length; nominal and ordinal alike
 * @param rowWeights one weight per person; a person of weight 0 is scored but does not count
 * @param apart if given, every person is a pattern of their own
 */
export const collectAnswerPatterns = (
  columns: readonly CategoricalColumn[],
  rowWeights?: RowWeights,
  apart?: KeptApart,
): AnswerPatterns => {
  const rows = apart?.rows ?? columns[0]?.codes.length ?? 0;
  const items = columns.length;
  const categories = Int32Array.from(columns, (column) => column.categories);
  const categoryOffset = new Int32Array(items + 1);
  for (let item = 0; item < items; item++)
    categoryOffset[item + 1] = (categoryOffset[item] ?? 0) + (categories[item] ?? 0);

  const codesByItem = columns.map((column) => column.codes);
  const each = Int32Array.from({ length: apart ? rows : 0 }, (_, row) => row);
  const { patternOfRow, firstRow } = apart
    ? { patternOfRow: each, firstRow: each }
    : groupRows(codesByItem, rows);
  const codes = patternCodes(codesByItem, firstRow);
  const counts = Array.from(
    firstRow,
    (row, pattern) => answersAnything(codes, items, pattern) || (apart?.answersMore(row) ?? false),
  );
  const totals = sumWeights({ patternOfRow, counts }, rowWeights);
  const { observedCategories, reference } = describeItems(codes, totals.weights, categories, categoryOffset);
  return {
    rows,
    items,
    categories,
    categoryOffset,
    categoryCount: categoryOffset[items] ?? 0,
    observedCategories,
    reference,
    patterns: firstRow.length,
    codes,
    patternOfRow,
    ...totals,
    ...listFeatures(codes, firstRow.length, categoryOffset, reference),
  };
};
