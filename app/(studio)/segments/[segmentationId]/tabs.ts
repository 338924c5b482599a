import { testedDescriptors } from "@/lib/domain/segmentation/descriptor-finding";
import type { SegmentationView } from "@/lib/use-cases/segmentation/get-segmentation";

/** The views of a finished segmentation, in the order of their tabs; the first is at the segmentation's own address. */
const segmentationTabs = ["overview", "who", "worth", "waves", "choice", "typing", "method"] as const;
type SegmentationTab = (typeof segmentationTabs)[number];

/** Views that not every segmentation has. */
const conditions: Partial<Record<SegmentationTab, (view: SegmentationView) => boolean>> = {
  who: ({ segmentation }) => testedDescriptors(segmentation.descriptors ?? []).length > 0,
  choice: ({ segmentation }) => segmentation.chosenSegments !== null,
};

export const tabsOf = (view: SegmentationView): SegmentationTab[] =>
  segmentationTabs.filter((tab) => conditions[tab]?.(view) ?? true);
