import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { changeable, CONTINUES_FROM, inOrder, type Reshape } from "./reshape";
import type { SegmentState } from "./segment-edit";

export interface Merge extends Reshape {
  readonly into: string;
  /** New position of each old one. */
  readonly positions: readonly number[];
}

/**
 * Several segments become one. It continues the largest of them where that holds at least half of the people, and is new
 * otherwise: what is said of a segment holds on only for most of the same people. It stands where the first of them stood.
 */
export function planMerge(
  segments: readonly SegmentState[],
  {
    segmentIds,
    name,
    newId,
  }: { readonly segmentIds: readonly string[]; readonly name: string; readonly newId: string },
): Result<Merge> {
  const merged = changeable(segments, segmentIds);
  if (!merged.ok) return merged;
  const [first, second] = merged.value;
  if (!first || !second) return fail(problem("segmentation.merge-too-few", ["segmentIds"]));
  const people = merged.value.reduce((sum, { size }) => sum + size, 0);
  const largest = merged.value.reduce((best, one) => (one.size > best.size ? one : best), first);
  const continues = largest.size >= CONTINUES_FROM * people;
  const into = continues ? largest.id : newId;
  const gone = new Set(merged.value.map(({ id }) => id));
  const after = inOrder(
    segments.flatMap((segment) => {
      if (segment.id === first.id)
        return [{ ...largest, id: into, name, description: continues ? largest.description : "" }];
      return gone.has(segment.id) ? [] : [segment];
    }),
  );
  const places = new Map(after.map(({ id, position }) => [id, position]));
  return ok({
    into,
    after,
    made: continues ? [] : [newId],
    retired: [...gone].filter((id) => id !== into),
    positions: segments.map(({ id }) => places.get(gone.has(id) ? into : id) ?? -1),
  });
}
