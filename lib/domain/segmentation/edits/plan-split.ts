import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { changeable, CONTINUES_FROM, freeColour, inOrder, type Reshape } from "./reshape";
import type { SegmentState } from "./segment-edit";

export interface Split extends Reshape {
  /** Where the divided segment stood; its parts stand there and after. */
  readonly position: number;
  /** Ids of the parts, in their order. */
  readonly parts: readonly string[];
}

interface Wanted {
  readonly segmentId: string;
  readonly names: readonly string[];
  /** People of each part. */
  readonly sizes: readonly number[];
  /** As many new ids as parts; not all need be used. */
  readonly newIds: readonly string[];
  /** How many colours there are. */
  readonly colours: number;
}

/**
 * One segment becomes several, in its place. The largest part continues it where it holds at least half of the people;
 * the others are new. Refused where a part would have nobody.
 */
export function planSplit(
  segments: readonly SegmentState[],
  { segmentId, names, sizes, newIds, colours }: Wanted,
): Result<Split> {
  const divided = changeable(segments, [segmentId]);
  if (!divided.ok) return divided;
  const [whole] = divided.value;
  if (!whole) return fail(problem("segmentation.segment-gone"));
  const empty = names.flatMap((name, part) =>
    (sizes[part] ?? 0) > 0 ? [] : [problem("segmentation.part-empty", ["names", part], { name })],
  );
  if (empty.length > 0) return fail(...empty);
  const people = sizes.reduce((sum, size) => sum + size, 0);
  const largest = sizes.indexOf(Math.max(...sizes));
  const continuing = (sizes[largest] ?? 0) >= CONTINUES_FROM * people ? largest : -1;
  const taken = segments.map(({ colour }) => colour);
  const parts = names.map((name, part) => {
    if (part === continuing) return { ...whole, name };
    const isFirstNew = continuing < 0 && part === 0;
    const colour = isFirstNew ? whole.colour : freeColour(taken, colours);
    taken.push(colour);
    return { ...whole, id: newIds[part] ?? "", name, description: "", colour };
  });
  const ids = parts.map(({ id }) => id);
  return ok({
    position: whole.position,
    parts: ids,
    after: inOrder(segments.flatMap((segment) => (segment.id === segmentId ? parts : [segment]))),
    made: ids.filter((id) => id !== segmentId),
    retired: continuing < 0 ? [segmentId] : [],
  });
}
