import { matchSegments } from "../agreement/match-segments";
import { jaccardTable, type SharedPeople } from "../agreement/shared-people";

/** From this overlap on a segment is the same: its card follows. */
const SAME_SEGMENT = 0.5;
/** More than half of a segment is most of it. */
const MOST = 0.5;

/** What became of a segment. */
export type Fate =
  /** One new segment shares at least half with it. */
  | { readonly kind: "continued"; readonly into: number }
  /** Several new segments consist mostly of its people. */
  | { readonly kind: "split"; readonly into: readonly number[] }
  /** Most of its people are in one new segment, which has others too. */
  | { readonly kind: "merged"; readonly into: number }
  | { readonly kind: "gone" };

/** Where a new segment comes from. */
export type Origin =
  | { readonly kind: "continues"; readonly from: number }
  /** Most of its people were in one segment that has ended or went on elsewhere. */
  | { readonly kind: "part"; readonly from: number }
  /** Most people of these came into it. */
  | { readonly kind: "union"; readonly from: readonly number[] }
  | { readonly kind: "new" };

export interface SegmentLineage {
  /** By segment of the earlier division; `jaccard` with the new segment it goes on as or went into, null without one. */
  readonly before: readonly { readonly fate: Fate; readonly jaccard: number | null }[];
  /** By segment of the later one. */
  readonly after: readonly Origin[];
  /** Share of the people who had a segment and are not in the one that continues it. */
  readonly churn: number;
}

/**
 * Which new segment continues which old one after a fit that permutes labels, and what became of the others. Segments are
 * matched one to one for the greatest total Jaccard overlap of shared people; from one half on they are the same.
 */
export function traceSegments(shared: SharedPeople): SegmentLineage {
  const overlaps = jaccardTable(shared);
  const matches = matchSegments(overlaps);
  const overlap = (from: number, into: number) =>
    into < 0 ? 0 : (overlaps.cells[from * shared.second + into] ?? 0);
  const fates = matches.map((into, from): Fate =>
    overlap(from, into) >= SAME_SEGMENT ? { kind: "continued", into } : endOf(shared, from),
  );
  const origins = Array.from({ length: shared.second }, (_, to) => originOf(shared, fates, to));
  const kept = fates.reduce(
    (sum, fate, from) => sum + (fate.kind === "continued" ? both(shared, from, fate.into) : 0),
    0,
  );
  const had = shared.firstSizes.reduce((sum, size) => sum + size, 0);
  return {
    before: fates.map((fate, from) => ({
      fate,
      jaccard: fate.kind === "continued" || fate.kind === "merged" ? overlap(from, fate.into) : null,
    })),
    after: origins,
    churn: had > 0 ? 1 - kept / had : 0,
  };
}

const both = ({ cells, second }: SharedPeople, from: number, to: number): number =>
  cells[from * second + to] ?? 0;

const isMostOf = (part: number, whole: number | undefined): boolean => (whole ?? 0) > 0 && part > MOST * (whole ?? 0); // prettier-ignore

function endOf(shared: SharedPeople, from: number): Fate {
  const targets = Array.from({ length: shared.second }, (_, to) => to);
  const parts = targets.filter((to) => isMostOf(both(shared, from, to), shared.secondSizes[to]));
  if (parts.length > 1) return { kind: "split", into: parts };
  const home = targets.find((to) => isMostOf(both(shared, from, to), shared.firstSizes[from]));
  return home === undefined ? { kind: "gone" } : { kind: "merged", into: home };
}

function originOf(shared: SharedPeople, fates: readonly Fate[], to: number): Origin {
  const heir = fates.findIndex((fate) => fate.kind === "continued" && fate.into === to);
  if (heir >= 0) return { kind: "continues", from: heir };
  const merged = fates.flatMap((fate, from) => (fate.kind === "merged" && fate.into === to ? [from] : []));
  if (merged.length > 1) return { kind: "union", from: merged };
  const source = fates.findIndex((_, from) => isMostOf(both(shared, from, to), shared.secondSizes[to]));
  if (source >= 0) return { kind: "part", from: source };
  return merged.length > 0 ? { kind: "union", from: merged } : { kind: "new" };
}
