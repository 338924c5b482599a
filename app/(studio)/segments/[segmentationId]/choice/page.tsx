import { notFound } from "next/navigation";
import { ChooseCount } from "@/components/segmentation/choose-count";
import { baseInWords } from "@/components/segmentation/read-segments";
import { baseOf, fittedOf } from "@/lib/domain/segmentation/segmentation";
import { readySegmentation } from "../seen-segmentation";

interface Props {
  params: Promise<{ segmentationId: string }>;
}

/** Why this many segments: what was found for every number, and what was recommended. */
export default async function ChoicePage({ params }: Props) {
  const { segmentation, questionnaire } = await readySegmentation((await params).segmentationId);
  const result = fittedOf(segmentation.result);
  if (!result) notFound();
  return (
    <ChooseCount
      segmentationId={segmentation.id}
      respondents={segmentation.respondents ?? 0}
      variables={baseOf(segmentation.settings).length}
      result={result}
      choose={null}
      base={baseInWords(segmentation.settings, questionnaire)}
      chosen={segmentation.chosenSegments}
    />
  );
}
