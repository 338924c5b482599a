import { notFound } from "next/navigation";
import { ChooseCount } from "@/components/segmentation/choose-count";
import { readySegmentation } from "../seen-segmentation";

interface Props {
  params: Promise<{ segmentationId: string }>;
}

/** Why this many segments: what was found for every number, and what was recommended. */
export default async function ChoicePage({ params }: Props) {
  const { segmentation } = await readySegmentation((await params).segmentationId);
  if (segmentation.result?.method !== "latent-classes") notFound();
  return (
    <ChooseCount
      segmentationId={segmentation.id}
      respondents={segmentation.respondents ?? 0}
      variables={segmentation.settings.method === "latent-classes" ? segmentation.settings.base.length : 0}
      result={segmentation.result}
      choose={null}
    />
  );
}
