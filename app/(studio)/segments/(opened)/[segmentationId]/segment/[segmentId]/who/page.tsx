import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readWho } from "@/components/segmentation/segment/read-who";
import { WhoList } from "@/components/segmentation/segment/who-list";
import { UntilReady } from "@/components/until-ready";
import { baseOf } from "@/lib/domain/segmentation/segmentation";
import { seenSegment, segmentSight, type Address } from "../seen-segment";

interface Props {
  readonly params: Promise<Address>;
}

/** Who the people of a segment are: their answers to what did not form the segments. */
export default async function SegmentWhoPage({ params }: Props) {
  const { segmentationId, segmentId } = await params;
  const { view, segment } = await seenSegment(segmentationId, segmentId);
  const { spread } = await segmentSight(segmentationId, segmentId);
  const { counts, descriptors, settings } = view.segmentation;
  if (!counts) notFound();
  const questions = readWho({
    counts,
    descriptors: descriptors ?? [],
    questionnaire: view.questionnaire,
    segment: segment.position,
    quartiles: spread?.quartiles ?? {},
    base: new Set(baseOf(settings)),
  });
  const t = await getTranslations("segment.who");
  return (
    <div className="flex flex-col gap-4">
      {spread === null ? <UntilReady>{t("computing")}</UntilReady> : null}
      <WhoList questions={questions} colour={segment.colour} />
    </div>
  );
}
