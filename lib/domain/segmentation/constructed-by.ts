import type { DescriptorRow } from "./descriptor-row";
import { baseOf, type SegmentationSettings } from "./segmentation";

/**
 * Variables on which the segments differ by construction, so that a test would be circular: those that formed them, and
 * those by which a person divided one since.
 */
export const constructedBy = ({
  settings,
  descriptors,
}: {
  readonly settings: SegmentationSettings;
  readonly descriptors: readonly DescriptorRow[] | null;
}): ReadonlySet<string> =>
  new Set([
    ...baseOf(settings),
    ...(descriptors ?? []).flatMap((row) => (row.byConstruction ? [row.variableId] : [])),
  ]);
