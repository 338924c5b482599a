import { randomUUID } from "node:crypto";
import { adoptNames } from "@/lib/use-cases/segmentation/adopt-names";
import { compareSegmentations } from "@/lib/use-cases/segmentation/compare-segmentations";
import { refitSegmentation } from "@/lib/use-cases/segmentation/refit-segmentation";
import { requestPlacement } from "@/lib/use-cases/segmentation/request-placement";
import { seeWaves } from "@/lib/use-cases/segmentation/see-waves";
import { switchPlacement } from "@/lib/use-cases/segmentation/switch-placement";
import type { AccessCase } from "@/tests/access/access-case";

export const cases: AccessCase[] = [
  {
    useCase: "segmentation/carry-out-placement",
    door: "worker",
    testedIn: "tests/database/new-people.test.ts",
  },
  {
    useCase: "segmentation/request-placement",
    permission: "segmentation:write",
    run: (actor, { segmentationId }) => requestPlacement(actor, { segmentationId, taskId: randomUUID() }),
  },
  {
    useCase: "segmentation/switch-placement",
    permission: "segmentation:write",
    run: (actor, { segmentationId }) => switchPlacement(actor, { segmentationId, isOn: false }),
  },
  {
    useCase: "segmentation/see-waves",
    permission: "segmentation:read",
    run: (actor, { segmentationId }) => seeWaves(actor, { segmentationId, division: null }),
  },
  {
    useCase: "segmentation/refit-segmentation",
    permission: "segmentation:write",
    run: (actor, { segmentationId }) =>
      refitSegmentation(actor, {
        segmentationId,
        id: randomUUID(),
        taskId: randomUUID(),
        name: "Found anew",
      }),
  },
  {
    useCase: "segmentation/compare-segmentations",
    permission: "segmentation:read",
    run: (actor, { segmentationId }) =>
      compareSegmentations(actor, { first: segmentationId, second: segmentationId }),
  },
  {
    useCase: "segmentation/adopt-names",
    permission: "segmentation:write",
    run: (actor, { segmentationId }) =>
      adoptNames(actor, { segmentationId, predecessorId: segmentationId, isAdopted: false }),
  },
];
