import { randomUUID } from "node:crypto";
import { chooseAgain } from "@/lib/use-cases/segmentation/choose-again";
import { chooseSegmentCount } from "@/lib/use-cases/segmentation/choose-segment-count";
import { deleteSegmentation } from "@/lib/use-cases/segmentation/delete-segmentation";
import { editSegment } from "@/lib/use-cases/segmentation/edit-segment";
import { getSegmentation } from "@/lib/use-cases/segmentation/get-segmentation";
import { listSegmentations } from "@/lib/use-cases/segmentation/list-segmentations";
import { listSegmentationsOfSurvey } from "@/lib/use-cases/segmentation/list-segmentations-of-survey";
import { planSegmentation } from "@/lib/use-cases/segmentation/plan-segmentation";
import { renameSegmentation } from "@/lib/use-cases/segmentation/rename-segmentation";
import { requestSegmentation } from "@/lib/use-cases/segmentation/request-segmentation";
import { cancelTask } from "@/lib/use-cases/tasks/cancel-task";
import { getTask } from "@/lib/use-cases/tasks/get-task";
import type { AccessCase } from "@/tests/access/access-case";

export const cases: AccessCase[] = [
  {
    useCase: "segmentation/carry-out-segmentation",
    door: "worker",
    testedIn: "tests/database/segmentation.test.ts",
  },
  {
    useCase: "segmentation/request-segmentation",
    permission: "segmentation:write",
    run: (actor, { surveyId }) =>
      requestSegmentation(actor, {
        id: randomUUID(),
        taskId: randomUUID(),
        surveyId,
        name: "By question",
        settings: { method: "one-question", variableId: "Gender", mergeBelowShare: 0, mergeBelowCount: 0 },
      }),
  },
  {
    useCase: "segmentation/choose-segment-count",
    permission: "segmentation:write",
    run: (actor, { segmentationId }) =>
      chooseSegmentCount(actor, { segmentationId, taskId: randomUUID(), segments: 2, note: "" }),
  },
  {
    useCase: "segmentation/choose-again",
    permission: "segmentation:write",
    run: (actor, { segmentationId }) =>
      chooseAgain(actor, { segmentationId, copyId: randomUUID(), name: "Again" }),
  },
  {
    useCase: "segmentation/list-segmentations",
    permission: "segmentation:read",
    run: (actor, { workspaceId }) => listSegmentations(actor, workspaceId),
  },
  {
    useCase: "segmentation/list-segmentations-of-survey",
    permission: "segmentation:read",
    run: (actor, { surveyId }) => listSegmentationsOfSurvey(actor, surveyId),
  },
  {
    useCase: "segmentation/plan-segmentation",
    permission: "segmentation:read",
    run: (actor, { surveyId }) => planSegmentation(actor, surveyId),
  },
  {
    useCase: "segmentation/get-segmentation",
    permission: "segmentation:read",
    run: (actor, { segmentationId }) => getSegmentation(actor, segmentationId),
  },
  {
    useCase: "segmentation/edit-segment",
    permission: "segmentation:write",
    run: (actor, { segmentationId, segmentId }) =>
      editSegment(actor, { segmentationId, segmentId, name: "Renamed", description: "", revision: 0 }),
  },
  {
    useCase: "segmentation/rename-segmentation",
    permission: "segmentation:write",
    run: (actor, { segmentationId }) => renameSegmentation(actor, { segmentationId, name: "Renamed" }),
  },
  {
    useCase: "segmentation/delete-segmentation",
    permission: "segmentation:write",
    run: (actor, { segmentationId }) => deleteSegmentation(actor, { segmentationId, isDeleted: false }),
  },
  {
    useCase: "tasks/get-task",
    permission: "workspace:read",
    run: (actor, { taskId }) => getTask(actor, taskId),
  },
  {
    useCase: "tasks/cancel-task",
    permission: "segmentation:write",
    run: (actor, { taskId }) => cancelTask(actor, { taskId }),
  },
];
