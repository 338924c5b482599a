import { randomUUID } from "node:crypto";
import { changeSegments } from "@/lib/use-cases/segmentation/edits/change-segments";
import { listEdits } from "@/lib/use-cases/segmentation/edits/list-edits";
import { listSegmentTies } from "@/lib/use-cases/segmentation/edits/list-segment-ties";
import { offerDivision } from "@/lib/use-cases/segmentation/edits/offer-division";
import type { AccessCase } from "@/tests/access/access-case";

export const cases: AccessCase[] = [
  {
    useCase: "segmentation/edits/carry-out-change",
    door: "worker",
    testedIn: "tests/database/segment-edits.test.ts",
  },
  {
    useCase: "segmentation/edits/change-segments",
    permission: "segmentation:write",
    run: (actor, { segmentationId, segmentId }) =>
      changeSegments(actor, {
        id: randomUUID(),
        segmentationId,
        revision: 0,
        change: { kind: "unlock", segmentId },
      }),
  },
  {
    useCase: "segmentation/edits/list-edits",
    permission: "segmentation:read",
    run: (actor, { segmentationId }) => listEdits(actor, segmentationId),
  },
  {
    useCase: "segmentation/edits/offer-division",
    permission: "segmentation:read",
    run: (actor, { segmentationId, segmentId }) => offerDivision(actor, { segmentationId, segmentId }),
  },
  {
    useCase: "segmentation/edits/list-segment-ties",
    permission: "segmentation:read",
    run: (actor, { segmentationId }) => listSegmentTies(actor, segmentationId),
  },
];
