import { fail, ok, problem, type Problem, type Result } from "@/lib/domain/result";
import type { SegmentState } from "./segment-edit";

/** A segment as it stands after an edit, before its people are counted. */
export type ShapedSegment = Omit<SegmentState, "size" | "share" | "peopleChangedAt">;

/** What an edit does to the segments themselves. */
export interface Reshape {
  /** Every segment afterwards, in the order of positions. */
  readonly after: readonly ShapedSegment[];
  /** Those of `after` that did not exist. */
  readonly made: readonly string[];
  /** Those that exist no more. */
  readonly retired: readonly string[];
}

/** From this share of its people on, what becomes of a segment is the same segment: its Jaccard overlap with it. */
export const CONTINUES_FROM = 0.5;

/** The segments with these ids, in the order of positions; refused where one is gone or locked. */
export function changeable(
  segments: readonly SegmentState[],
  ids: readonly string[],
): Result<readonly SegmentState[]> {
  const wanted = new Set(ids);
  const found = segments.filter(({ id }) => wanted.has(id));
  if (found.length < wanted.size) return fail(problem("segmentation.segment-gone"));
  const locked = found.filter(({ isLocked }) => isLocked).map(segmentLocked);
  return locked.length > 0 ? fail(...locked) : ok(found);
}

const segmentLocked = ({ name }: SegmentState): Problem =>
  problem("segmentation.segment-locked", [], { name });

/** The first colour that no segment has; of more segments than colours, the one after the last. */
export function freeColour(taken: readonly number[], colours: number): number {
  const free = Array.from({ length: colours }, (_, colour) => colour).find((one) => !taken.includes(one));
  return free ?? Math.max(...taken) + 1;
}

export const inOrder = (segments: readonly ShapedSegment[]): ShapedSegment[] =>
  segments.map((segment, position) => ({ ...segment, position }));
