import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { analysisQuestionnaire } from "@/lib/database/response-set";
import { fail, problem, type Result } from "@/lib/domain/result";
import { variablesOf } from "@/lib/domain/responses/variables";
import { historyVariablesSchema } from "@/lib/domain/segmentation/spend/history-variables";
import type { Actor } from "@/lib/domain/teams/scopes";
import { requestSegmentation } from "./request-segmentation";

export const requestRfmInput = z.object({
  /** Made by the caller, so that a repeated request makes one segmentation. */
  id: z.uuid(),
  taskId: z.uuid(),
  surveyId: z.uuid(),
  name: z.string().trim().min(1, "segmentation.fields.name-missing").max(120),
  ...historyVariablesSchema.shape,
});

/**
 * Asks for customers to be divided by recency, frequency and monetary value. The worker reads the bounds of the fifths from
 * the answers, and they become the rules of the segmentation.
 */
export async function requestRfm(
  actor: Actor,
  { recency, frequency, monetary, ...request }: z.infer<typeof requestRfmInput>,
): Promise<Result<{ segmentationId: string }>> {
  const scope = await authoriseMember(actor, "segmentation:write", { survey: request.surveyId });
  if (!scope.ok) return scope;
  const ids = [recency, frequency, monetary];
  if (new Set(ids).size < 3) return fail(problem("segmentation.rfm-same-twice"));
  const questionnaire = await analysisQuestionnaire(scope.value, request.surveyId);
  const variables = questionnaire ? variablesOf(questionnaire) : [];
  if (ids.some((id) => variables.find((one) => one.id === id)?.kind !== "numeric"))
    return fail(problem("segmentation.rfm-needs-numbers"));
  return requestSegmentation(actor, {
    ...request,
    settings: { method: "rules", rules: [], rest: null, fifths: { recency, frequency, monetary } },
  });
}
