import type { Column } from "@/lib/domain/statistics/column";
import { association } from "@/lib/domain/statistics/association/association";
import { wardDendrogram } from "@/lib/domain/statistics/hierarchical-clustering/ward-dendrogram";

/**
 * An order in which variables that go together stand together: the leaves of Ward's clustering on 1 − |r| (Dolnicar,
 * Grün & Leisch 2018, ch. 8). Returns positions in `columns`.
 */
export function orderVariables(columns: readonly Column[]): readonly number[] {
  const size = columns.length;
  if (size === 0) return [];
  const dissimilarity = new Float64Array(size * size);
  for (const [i, first] of columns.entries()) {
    for (const [j, second] of columns.entries()) {
      if (j <= i) continue;
      const distance = 1 - association(first, second);
      dissimilarity[i * size + j] = distance;
      dissimilarity[j * size + i] = distance;
    }
  }
  return wardDendrogram(dissimilarity, size).order;
}
