import { crossDivisions } from "@/lib/domain/segmentation/agreement/cross-table";
import { matchSegments } from "@/lib/domain/segmentation/agreement/match-segments";

/** A card follows its segment from this overlap on; below, it is orphaned and kept. */
export const SAME_SEGMENT = 0.5;

export interface SegmentLineage {
  readonly before: number;
  /** The segment that continues it; null when none shares at least half. */
  readonly after: number | null;
  /** |A ∩ B| / |A ∪ B| with the matched segment, followed or not; 0 when none was left to match. */
  readonly jaccard: number;
}

export interface Lineage {
  readonly segments: readonly SegmentLineage[];
  /** Segments of the new division that continue none. */
  readonly newSegments: readonly number[];
  /** Share of the respondents who had a segment and are not in the one that continues it. */
  readonly churn: number;
}

interface Division {
  readonly assignments: Int16Array;
  readonly segments: number;
}

/**
 * Which new segment continues which old one after a fit that permutes labels: the one-to-one match with the greatest total
 * Jaccard overlap. Both divisions are over the same, shared respondents in the same order; −1 is unclassified and
 * counts against the overlap.
 */
export function followSegments(before: Division, after: Division): Lineage {
  const shared = crossDivisions(before.assignments, before.segments, after.assignments, after.segments);
  const oldSizes = sizesOf(before);
  const newSizes = sizesOf(after);
  const jaccard = shared.cells.map((both, cell) => {
    const union =
      (oldSizes[Math.floor(cell / shared.second)] ?? 0) + (newSizes[cell % shared.second] ?? 0) - both;
    return union > 0 ? both / union : 0;
  });
  const match = matchSegments({ ...shared, cells: jaccard });
  const segments = match.map((found, segment): SegmentLineage => {
    const overlap = found < 0 ? 0 : (jaccard[segment * shared.second + found] ?? 0);
    return { before: segment, after: overlap >= SAME_SEGMENT ? found : null, jaccard: overlap };
  });
  const continued = new Set(segments.map((segment) => segment.after));
  const kept = segments.reduce(
    (sum, { before: from, after: to }) =>
      sum + (to === null ? 0 : (shared.cells[from * shared.second + to] ?? 0)),
    0,
  );
  const had = oldSizes.reduce((sum, size) => sum + size, 0);
  return {
    segments,
    newSegments: Array.from({ length: after.segments }, (_, s) => s).filter((s) => !continued.has(s)),
    churn: had > 0 ? 1 - kept / had : 0,
  };
}

function sizesOf({ assignments, segments }: Division): Float64Array {
  const sizes = new Float64Array(segments);
  for (const segment of assignments) if (segment >= 0) sizes[segment] = (sizes[segment] ?? 0) + 1;
  return sizes;
}
