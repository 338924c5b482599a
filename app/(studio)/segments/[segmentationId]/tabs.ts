import type { SegmentationView } from "@/lib/use-cases/segmentation/get-segmentation";

/** The views of a finished segmentation, in the order of their tabs; the first is at the segmentation's own address. */
const segmentationTabs = ["overview", "choice"] as const;
type SegmentationTab = (typeof segmentationTabs)[number];

/** Views that not every segmentation has. */
const conditions: Partial<Record<SegmentationTab, (view: SegmentationView) => boolean>> = {
  choice: ({ segmentation }) => segmentation.chosenSegments !== null,
};

export const tabsOf = (view: SegmentationView): SegmentationTab[] =>
  segmentationTabs.filter((tab) => conditions[tab]?.(view) ?? true);
