import type { CategoricalColumn } from "@/lib/domain/statistics/column";
import type { RowWeights } from "../weights/row-weights";
import { collectAnswerPatterns } from "./answer-patterns";
import { countParameters } from "./class-parameters";

/**
 * BIC of a single class, in which items are independent: what any number of classes has to beat before the answers show
 * groups at all. Its maximum is known without climbing: Σ n_jc ln(n_jc / n_j) over items j and categories c.
 */
export const oneClassBic = (columns: readonly CategoricalColumn[], rowWeights?: RowWeights): number => {
  const data = collectAnswerPatterns(columns, rowWeights);
  const given = new Float64Array(data.categoryCount);
  for (let at = 0; at < data.codes.length; at++) {
    const code = data.codes[at] ?? -1;
    const row = (data.categoryOffset[at % data.items] ?? 0) + code;
    if (code >= 0) given[row] = (given[row] ?? 0) + (data.weights[Math.floor(at / data.items)] ?? 0);
  }
  let logLikelihood = 0;
  for (let item = 0; item < data.items; item++) {
    const own = given.subarray(data.categoryOffset[item], data.categoryOffset[item + 1]);
    const total = own.reduce((sum, count) => sum + count, 0);
    for (const count of own) if (count > 0) logLikelihood += count * Math.log(count / total);
  }
  return -2 * logLikelihood + countParameters(data, 1) * Math.log(data.totalWeight);
};
