import { randomInt } from "node:crypto";
import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { deleteSegmentationDraft } from "@/lib/database/segmentation-drafts";
import { findSegmentation, insertSegmentation } from "@/lib/database/segmentations";
import { analysisQuestionnaire } from "@/lib/database/response-set";
import { insertTask } from "@/lib/database/tasks";
import { withinScope } from "@/lib/database/within-scope";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { variablesOf } from "@/lib/domain/responses/variables";
import { canBeBase } from "@/lib/domain/segmentation/base-problems";
import { baseOf, isDataDriven, segmentationSettingsSchema } from "@/lib/domain/segmentation/segmentation";
import type { Actor } from "@/lib/domain/teams/scopes";
import { enqueueJob } from "@/lib/use-cases/jobs/enqueue-job";
import { usableVariables } from "./load-coded-responses";

export const requestSegmentationInput = z.object({
  /** Made by the caller, so that a repeated request makes one segmentation. */
  id: z.uuid(),
  taskId: z.uuid(),
  surveyId: z.uuid(),
  name: z.string().trim().min(1, "segmentation.fields.name-missing").max(120),
  /** What the segments are to tell, in the team's own words. */
  question: z.string().trim().max(500).default(""),
  settings: segmentationSettingsSchema,
  /** The segmentation of the same survey that is repeated. */
  predecessorId: z.uuid().optional(),
});

/** Asks for a segmentation of a survey's respondents; the worker finds it. Its seed is drawn here and kept. */
export async function requestSegmentation(
  actor: Actor,
  input: z.input<typeof requestSegmentationInput>,
): Promise<Result<{ segmentationId: string }>> {
  const {
    id,
    taskId,
    surveyId,
    name,
    question,
    settings,
    predecessorId = null,
  } = requestSegmentationInput.parse(input);
  const scope = await authoriseMember(actor, "segmentation:write", { survey: surveyId });
  if (!scope.ok) return scope;
  const questionnaire = await analysisQuestionnaire(scope.value, surveyId);
  if (!questionnaire) return fail(problem("segmentation.not-published"));
  const usable = new Set(
    usableVariables(variablesOf(questionnaire))
      .filter(canBeBase)
      .map((variable) => variable.id),
  );
  if (!baseOf(settings).every((variableId) => usable.has(variableId)))
    return fail(problem("segmentation.variable-gone"));
  if (isDataDriven(settings) && settings.fromSegments > settings.toSegments) {
    return fail(problem("segmentation.range-reversed", ["settings", "toSegments"]));
  }
  if (predecessorId !== null) {
    const predecessor = await findSegmentation(scope.value, predecessorId);
    if (predecessor?.surveyId !== surveyId || predecessor.status !== "ready")
      return fail(problem("segmentation.predecessor-gone"));
  }
  await withinScope(scope.value, async (tx) => {
    const seed = randomInt(1, 2 ** 31 - 1);
    const made = { id, taskId, surveyId, name, question, settings, seed, predecessorId };
    const isNew = await insertSegmentation(tx, scope.value, made);
    await deleteSegmentationDraft(tx, scope.value, id);
    if (!isNew) return;
    const { workspaceId, userId } = scope.value;
    await insertTask(tx, scope.value, { id: taskId, kind: "run-segmentation", subjectId: id });
    await enqueueJob(
      "run-segmentation",
      { workspaceId, userId, taskId, segmentationId: id },
      { transaction: tx },
    );
  });
  return ok({ segmentationId: id });
}
