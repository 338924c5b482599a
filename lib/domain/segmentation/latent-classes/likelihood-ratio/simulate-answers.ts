import { MISSING, type CategoricalColumn } from "@/lib/domain/statistics/column";
import { drawWeighted } from "@/lib/domain/statistics/random/draw-weighted";
import type { RandomSource } from "@/lib/domain/statistics/random/random-source";
import type { AnswerPatterns } from "../answer-patterns";
import type { ClassParameters } from "../class-parameters";

/** As many people as in the data, answering as the model says; everyone skips the items the person of the data skipped. */
export const simulateAnswers = (
  data: AnswerPatterns,
  { classes, values }: ClassParameters,
  random: RandomSource,
): CategoricalColumn[] => {
  const columns = Array.from(data.categories, (categories) => ({
    kind: "categorical" as const,
    categories,
    codes: new Int16Array(data.rows).fill(MISSING),
  }));
  const shares = values.subarray(0, classes);
  const own = new Float64Array(Math.max(...data.categories));
  for (let row = 0; row < data.rows; row++) {
    const r = drawWeighted(random, shares);
    const pattern = data.patternOfRow[row] ?? 0;
    columns.forEach((column, item) => {
      if ((data.codes[pattern * data.items + item] ?? MISSING) === MISSING) return;
      own.fill(0);
      for (let category = 0; category < column.categories; category++) {
        own[category] = values[classes * (1 + (data.categoryOffset[item] ?? 0) + category) + r] ?? 0;
      }
      column.codes[row] = drawWeighted(random, own);
    });
  }
  return columns;
};
