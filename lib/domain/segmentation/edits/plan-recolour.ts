import { ok, type Result } from "@/lib/domain/result";
import { changeable } from "./reshape";
import type { SegmentState } from "./segment-edit";

/**
 * Gives a segment a colour. Each has its own, so that a colour means one segment in every chart: who has it takes the
 * segment's old one in exchange. Returns the segments that change, as they are to be.
 */
export function planRecolour(
  segments: readonly SegmentState[],
  segmentId: string,
  colour: number,
): Result<readonly SegmentState[]> {
  const holders = segments.filter((segment) => segment.colour === colour && segment.id !== segmentId);
  const found = changeable(segments, [segmentId, ...holders.map(({ id }) => id)]);
  if (!found.ok) return found;
  const old = segments.find(({ id }) => id === segmentId)?.colour ?? colour;
  return ok(found.value.map((segment) => ({ ...segment, colour: segment.id === segmentId ? colour : old })));
}
