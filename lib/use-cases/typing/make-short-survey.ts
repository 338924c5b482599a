import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { analysisQuestionnaire } from "@/lib/database/response-set";
import { findSegmentation } from "@/lib/database/segmentations";
import { findTypingTool, insertShortSurvey } from "@/lib/database/typing-tools";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { shortQuestionnaire } from "@/lib/domain/segmentation/typing/short-questionnaire";
import { may } from "@/lib/domain/teams/roles";
import type { Actor } from "@/lib/domain/teams/scopes";
import { newLinkToken, newShortId, surveyTitle } from "@/lib/use-cases/surveys/survey-fields";
import { toolChangeInput } from "./tool-input";
import { usableTool } from "./usable-tool";

export const makeShortSurveyInput = toolChangeInput.extend({
  /** Made by the caller: sending the same one twice makes one survey. */
  surveyId: z.uuid(),
  title: surveyTitle,
});

/** A new draft that asks exactly the golden questions. Once published, whoever answers it is placed in the segments. */
export async function makeShortSurvey(
  actor: Actor,
  { surveyId, title, revision, ...key }: z.infer<typeof makeShortSurveyInput>,
): Promise<Result<{ surveyId: string }>> {
  const scope = await authoriseMember(actor, "segmentation:write", { segmentation: key.segmentationId });
  if (!scope.ok) return scope;
  if (!may(scope.value.role, "survey:write")) return fail(problem("access.forbidden"));
  const record = await findTypingTool(scope.value, key);
  if (record?.surveyId === surveyId) return ok({ surveyId });
  const tool = usableTool(record);
  if (!tool.ok) return tool;
  const segmentation = await findSegmentation(scope.value, key.segmentationId);
  const study = segmentation && (await analysisQuestionnaire(scope.value, segmentation.surveyId));
  if (!study) return fail(problem("typing.question-gone"));
  const draft = shortQuestionnaire(study, tool.value.questions, newShortId);
  const survey = { id: surveyId, title, draft, linkToken: newLinkToken() };
  const made = await insertShortSurvey(scope.value, key, revision, survey);
  return made ? ok({ surveyId }) : fail(problem("typing.moved-on"));
}
