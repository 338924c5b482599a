import { redirect } from "next/navigation";
import { cache } from "react";
import { orNotFound, signedIn } from "@/app/signed-in";
import { getSegmentation, type SegmentationView } from "@/lib/use-cases/segmentation/get-segmentation";

/** The segmentation of this address; asked for once a request by layout and page. */
export const seenSegmentation = cache(async (segmentationId: string): Promise<SegmentationView> => {
  const { actor } = await signedIn();
  return orNotFound(await getSegmentation(actor, segmentationId));
});

/** The same for a page that only a finished segmentation has; another is shown where it stands. */
export async function readySegmentation(segmentationId: string): Promise<SegmentationView> {
  const view = await seenSegmentation(segmentationId);
  if (view.segmentation.status !== "ready") redirect(`/segments/${segmentationId}`);
  return view;
}
