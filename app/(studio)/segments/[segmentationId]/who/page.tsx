import { notFound } from "next/navigation";
import { AverageHeat } from "@/components/segmentation/average-heat";
import { DescriptorHeat } from "@/components/segmentation/descriptor-heat";
import { DescriptorMosaics } from "@/components/segmentation/descriptor-mosaics";
import { DescriptorsTable } from "@/components/segmentation/descriptors-table";
import { readCorrected } from "@/components/segmentation/read-corrected";
import { descriptorAnswers, descriptorTables } from "@/components/segmentation/read-descriptors";
import { readSegments } from "@/components/segmentation/read-segments";
import { readySegmentation } from "../seen-segmentation";

interface Props {
  readonly params: Promise<{ segmentationId: string }>;
  readonly searchParams: Promise<{ show?: string }>;
}

/** More tables than these are no longer the clearest differences. */
const MOST_TABLES = 6;

/** Who the people in each segment are: what they answer to everything that did not form the segments. */
export default async function WhoTheyArePage({ params, searchParams }: Props) {
  const { segmentation, segments, questionnaire } = await readySegmentation((await params).segmentationId);
  const { counts, descriptors } = segmentation;
  if (!counts || !descriptors) notFound();
  const reading = readSegments(segmentation, questionnaire);
  const ordered = [...segments].sort((a, b) => a.position - b.position);
  const own = `/segments/${segmentation.id}/who`;
  return (
    <div className="flex flex-col gap-8">
      <DescriptorMosaics
        tables={descriptorTables(counts, descriptors, questionnaire, MOST_TABLES)}
        segments={ordered}
      />
      <DescriptorHeat
        answers={descriptorAnswers(reading.descriptors, descriptors)}
        segments={ordered}
        show={(await searchParams).show === "index" ? "index" : "share"}
        address={(show) => (show === "index" ? `${own}?show=index` : own)}
      />
      <AverageHeat means={reading.descriptorMeans} segments={ordered} isBase={false} />
      <DescriptorsTable
        rows={descriptors}
        labels={reading.labels}
        corrected={readCorrected(descriptors, reading.labels, questionnaire)}
        segments={ordered.map(({ name }) => name)}
      />
    </div>
  );
}
