import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { recordEvent } from "@/lib/database/audit-events";
import { analysisQuestionnaire } from "@/lib/database/response-set";
import { insertTask } from "@/lib/database/tasks";
import { lockWeighting, writeWeighting } from "@/lib/database/weights";
import { withinScope } from "@/lib/database/within-scope";
import { variablesOf } from "@/lib/domain/responses/variables";
import { canBeMargin, canBeWeight } from "@/lib/domain/responses/weighting/weightable";
import { weightingSettingsSchema } from "@/lib/domain/responses/weighting/weighting";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";
import { enqueueJob } from "@/lib/use-cases/jobs/enqueue-job";
import { usableVariables } from "@/lib/use-cases/segmentation/load-coded-responses";

export const requestWeightingInput = z.object({
  surveyId: z.uuid(),
  /** Made by the caller, so that a repeated request is carried out once. */
  taskId: z.uuid(),
  /** Of the state the caller saw. */
  revision: z.int().min(0),
  settings: weightingSettingsSchema,
});

/**
 * Asks the worker to weight a survey's respondents; until it has, the weights in force stay. Refused when someone changed
 * the weights since the caller looked.
 */
export async function requestWeighting(
  actor: Actor,
  { surveyId, taskId, revision, settings }: z.infer<typeof requestWeightingInput>,
): Promise<Result<{ taskId: string }>> {
  const authorised = await authoriseMember(actor, "responses:weight", { survey: surveyId });
  if (!authorised.ok) return authorised;
  const scope = authorised.value;
  const questionnaire = await analysisQuestionnaire(scope, surveyId);
  if (!questionnaire) return fail(problem("weighting.not-published"));
  const usable = usableVariables(variablesOf(questionnaire)).filter(
    settings.method === "targets" ? canBeMargin : canBeWeight,
  );
  const wanted =
    settings.method === "targets"
      ? settings.margins.map(({ variableId }) => variableId)
      : [settings.variableId];
  if (!wanted.every((id) => usable.some((variable) => variable.id === id))) {
    return fail(problem("weighting.variable-gone"));
  }
  return withinScope(scope, async (tx) => {
    const state = await lockWeighting(tx, scope, surveyId);
    if (state.requested?.taskId === taskId || state.applied?.taskId === taskId) return ok({ taskId });
    if (state.revision !== revision) return fail(problem("weighting.changed-elsewhere"));
    const requested = { taskId, settings };
    await writeWeighting(tx, scope, surveyId, { ...state, revision: revision + 1, requested }, false);
    await insertTask(tx, scope, { id: taskId, kind: "weigh-responses", subjectId: surveyId });
    const { workspaceId, userId } = scope;
    await enqueueJob("weigh-responses", { workspaceId, userId, taskId, surveyId }, { transaction: tx });
    await recordEvent(tx, scope, {
      action: "weights.requested",
      subjectKind: "survey",
      subjectId: surveyId,
      details: { method: settings.method, variables: wanted },
    });
    return ok({ taskId });
  });
}
