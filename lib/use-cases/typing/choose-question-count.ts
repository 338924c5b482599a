import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { changeTypingTool, listTypingTools } from "@/lib/database/typing-tools";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";
import { toolChangeInput } from "./tool-input";

export const chooseQuestionCountInput = toolChangeInput.extend({
  questions: z.number().int().min(1).max(20),
});

/**
 * Asks more or fewer questions than recommended. Not while a short survey asks them: the people it places would be
 * judged by what they were never asked.
 */
export async function chooseQuestionCount(
  actor: Actor,
  { questions, revision, ...key }: z.infer<typeof chooseQuestionCountInput>,
): Promise<Result<null>> {
  const scope = await authoriseMember(actor, "segmentation:write", { segmentation: key.segmentationId });
  if (!scope.ok) return scope;
  const tools = await listTypingTools(scope.value, key.segmentationId);
  const tool = tools.find(({ id }) => id === key.toolId);
  if (!tool) return fail(problem("typing.gone"));
  if (tool.survey) return fail(problem("typing.survey-asks", ["questions"]));
  if (questions > (tool.report?.steps.length ?? 0))
    return fail(problem("typing.no-such-count", ["questions"]));
  const changed = await changeTypingTool(scope.value, key, revision, { questions });
  return changed ? ok(null) : fail(problem("typing.moved-on"));
}
