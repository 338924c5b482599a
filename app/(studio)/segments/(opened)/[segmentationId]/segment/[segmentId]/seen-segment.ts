import { notFound } from "next/navigation";
import { cache } from "react";
import { orNotFound, signedIn } from "@/app/signed-in";
import { seeSegment, type SegmentSight } from "@/lib/use-cases/segmentation/see-segment";
import { editableSegments } from "../../../../[segmentationId]/editable-segments";
import { readySegmentation } from "../../../../[segmentationId]/seen-segmentation";

export interface Address {
  readonly segmentationId: string;
  readonly segmentId: string;
}

/** The segment of this address among its segmentation's; one that was merged or divided is not found. */
export const seenSegment = cache(async (segmentationId: string, segmentId: string) => {
  const view = await readySegmentation(segmentationId);
  const { editable, editing } = await editableSegments(view);
  const segment = editable.find(({ id }) => id === segmentId);
  if (!segment) notFound();
  return { view, segment, segments: editable, editing };
});

/** What is said of it; asked for once a request. */
export const segmentSight = cache(
  async (segmentationId: string, segmentId: string): Promise<SegmentSight> => {
    const { actor } = await signedIn();
    return orNotFound(await seeSegment(actor, { segmentationId, segmentId }));
  },
);
