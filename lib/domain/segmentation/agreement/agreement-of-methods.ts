import { adjustedRandIndex } from "./adjusted-rand";
import { crossDivisions } from "./cross-table";

/**
 * Adjusted Rand index of every two divisions of the same people, `[first][second]`, 1 on the diagonal: whether different
 * methods, or different numbers of segments, see the same groups. People without a segment in either are left out pairwise.
 *
 * @param weights one per person, as persons
 */
export const agreementOfMethods = (
  divisions: readonly { readonly segments: number; readonly assigned: Int16Array }[],
  weights?: Float64Array,
): number[][] =>
  divisions.map((first) =>
    divisions.map((second) =>
      adjustedRandIndex(
        crossDivisions(first.assigned, first.segments, second.assigned, second.segments, weights),
      ),
    ),
  );
