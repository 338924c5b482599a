import { randomInt } from "node:crypto";
import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { analysisQuestionnaire } from "@/lib/database/response-set";
import { findSegmentation } from "@/lib/database/segmentations";
import { insertTask } from "@/lib/database/tasks";
import { insertTypingTool } from "@/lib/database/typing-tools";
import { withinScope } from "@/lib/database/within-scope";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { typingSettingsSchema } from "@/lib/domain/segmentation/typing/typing-settings";
import type { Actor } from "@/lib/domain/teams/scopes";
import { enqueueJob } from "@/lib/use-cases/jobs/enqueue-job";
import { offeredQuestions } from "./offered-questions";

export const requestTypingToolInput = z.object({
  segmentationId: z.uuid(),
  /** Made by the caller, so that a repeated request makes one tool. */
  toolId: z.uuid(),
  taskId: z.uuid(),
  settings: typingSettingsSchema,
});

/** Asks for the short set of questions that recognises the segments; the worker finds it. Its seed is drawn here and kept. */
export async function requestTypingTool(
  actor: Actor,
  { segmentationId, toolId, taskId, settings }: z.infer<typeof requestTypingToolInput>,
): Promise<Result<{ toolId: string }>> {
  const scope = await authoriseMember(actor, "segmentation:write", { segmentation: segmentationId });
  if (!scope.ok) return scope;
  const segmentation = await findSegmentation(scope.value, segmentationId);
  if (!segmentation || segmentation.deletedAt) return fail(problem("access.not-found"));
  if (segmentation.status !== "ready") return fail(problem("segmentation.not-ready"));
  const questionnaire = await analysisQuestionnaire(scope.value, segmentation.surveyId);
  const offered = new Set(questionnaire && offeredQuestions(questionnaire).map(({ itemId }) => itemId));
  if (!settings.itemIds.every((itemId) => offered.has(itemId)))
    return fail(problem("typing.question-gone", ["settings", "itemIds"]));
  await withinScope(scope.value, async (tx) => {
    const seed = randomInt(1, 2 ** 31 - 1);
    const tool = { id: toolId, segmentationId, settings, seed, taskId };
    if (!(await insertTypingTool(tx, scope.value, tool))) return;
    const { workspaceId, userId } = scope.value;
    await insertTask(tx, scope.value, { id: taskId, kind: "build-typing-tool", subjectId: toolId });
    await enqueueJob(
      "build-typing-tool",
      { workspaceId, userId, taskId, segmentationId, toolId },
      { transaction: tx },
    );
  });
  return ok({ toolId });
}
