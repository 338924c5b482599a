import { randomUUID } from "node:crypto";
import { chooseQuestionCount } from "@/lib/use-cases/typing/choose-question-count";
import { deleteTypingTool } from "@/lib/use-cases/typing/delete-typing-tool";
import { exportTypingTool } from "@/lib/use-cases/typing/export-typing-tool";
import { makeShortSurvey } from "@/lib/use-cases/typing/make-short-survey";
import { requestTypingTool } from "@/lib/use-cases/typing/request-typing-tool";
import { seeTypingTools } from "@/lib/use-cases/typing/see-typing-tools";
import { switchTyping } from "@/lib/use-cases/typing/switch-typing";
import type { AccessCase } from "@/tests/access/access-case";

const toolId = randomUUID();
const testedIn = "tests/database/typing.test.ts";

export const cases: AccessCase[] = [
  { useCase: "typing/carry-out-building", door: "worker", testedIn },
  { useCase: "typing/place-typed-people", door: "worker", testedIn: "tests/database/typed-people.test.ts" },
  {
    useCase: "typing/see-typing-tools",
    permission: "segmentation:read",
    run: (actor, { segmentationId }) => seeTypingTools(actor, segmentationId),
  },
  {
    useCase: "typing/export-typing-tool",
    permission: "segmentation:read",
    run: (actor, { segmentationId }) => exportTypingTool(actor, { segmentationId, toolId, as: "json" }),
  },
  {
    useCase: "typing/request-typing-tool",
    permission: "segmentation:write",
    run: (actor, { segmentationId }) =>
      requestTypingTool(actor, {
        segmentationId,
        toolId: randomUUID(),
        taskId: randomUUID(),
        settings: { source: "base", itemIds: ["Gender"], most: 12 },
      }),
  },
  {
    useCase: "typing/choose-question-count",
    permission: "segmentation:write",
    run: (actor, { segmentationId }) =>
      chooseQuestionCount(actor, { segmentationId, toolId, revision: 0, questions: 2 }),
  },
  {
    useCase: "typing/make-short-survey",
    permission: "segmentation:write",
    run: (actor, { segmentationId }) =>
      makeShortSurvey(actor, { segmentationId, toolId, revision: 0, surveyId: randomUUID(), title: "Short" }),
  },
  {
    useCase: "typing/switch-typing",
    permission: "segmentation:write",
    run: (actor, { segmentationId }) =>
      switchTyping(actor, { segmentationId, toolId, revision: 0, isOn: false }),
  },
  {
    useCase: "typing/delete-typing-tool",
    permission: "segmentation:write",
    run: (actor, { segmentationId }) => deleteTypingTool(actor, { segmentationId, toolId, isDeleted: false }),
  },
];
