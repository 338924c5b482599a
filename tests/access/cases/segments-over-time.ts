import { randomUUID } from "node:crypto";
import { requestPlacement } from "@/lib/use-cases/segmentation/request-placement";
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
];
