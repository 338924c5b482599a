import { listSegmentPeople } from "@/lib/use-cases/segmentation/list-segment-people";
import { listSegmentVerbatims } from "@/lib/use-cases/segmentation/list-segment-verbatims";
import { seeSegment } from "@/lib/use-cases/segmentation/see-segment";
import type { AccessCase } from "@/tests/access/access-case";

export const cases: AccessCase[] = [
  {
    useCase: "segmentation/see-segment",
    permission: "segmentation:read",
    run: (actor, { segmentationId, segmentId }) => seeSegment(actor, { segmentationId, segmentId }),
  },
  {
    useCase: "segmentation/list-segment-people",
    permission: "responses:read",
    run: (actor, { segmentationId, segmentId }) =>
      listSegmentPeople(actor, { segmentationId, segmentId, order: "surest" }),
  },
  {
    useCase: "segmentation/list-segment-verbatims",
    permission: "responses:read",
    run: (actor, { segmentationId, segmentId }) => listSegmentVerbatims(actor, { segmentationId, segmentId }),
  },
];
