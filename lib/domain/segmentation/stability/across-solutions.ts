import { crossDivisions } from "../agreement/cross-table";

/** From one division to the next larger one, as a flow of people. */
export interface StepAcross {
  readonly from: number;
  readonly to: number;
  /** `[segment before][segment after]`: people (weighted) who go from one to the other. */
  readonly flow: readonly (readonly number[])[];
  /** Per segment after: 1 − H(p) / ln(from), p the shares of where its people come from; 1 if all from one segment. */
  readonly stability: readonly number[];
}

/**
 * Segment-level stability across solutions, SLSa (Dolnicar & Leisch 2017, Marketing Letters 28:423–436).
 *
 * @param divisions of the same people, in ascending number of segments
 */
export const stabilityAcrossSolutions = (
  divisions: readonly { readonly segments: number; readonly assigned: Int16Array }[],
  weights?: Float64Array,
): StepAcross[] =>
  divisions.slice(1).map((after, index) => {
    const before = divisions[index] ?? after;
    const table = crossDivisions(before.assigned, before.segments, after.assigned, after.segments, weights);
    const flow = Array.from({ length: before.segments }, (_, a) =>
      Array.from({ length: after.segments }, (_unused, b) => table.cells[a * after.segments + b] ?? 0),
    );
    const stability = Array.from({ length: after.segments }, (_, b) => {
      const origins = flow.map((row) => row[b] ?? 0);
      const size = origins.reduce((sum, people) => sum + people, 0);
      if (size === 0 || before.segments === 1) return 1;
      const entropy = origins.reduce(
        (sum, people) => (people > 0 ? sum - (people / size) * Math.log(people / size) : sum),
        0,
      );
      return 1 - entropy / Math.log(before.segments);
    });
    return { from: before.segments, to: after.segments, flow, stability };
  });
