import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { countAnswers, numberRange } from "@/lib/database/answer-counts";
import { analysisQuestionnaire } from "@/lib/database/response-set";
import { variablesOf } from "@/lib/domain/responses/variables";
import type { CountedMargin } from "@/lib/domain/responses/weighting/check-targets";
import { canBeMargin } from "@/lib/domain/responses/weighting/weightable";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";
import { usableVariables } from "@/lib/use-cases/segmentation/load-coded-responses";

export const countMarginInput = z.object({
  surveyId: z.uuid(),
  variableId: z.string().min(1).max(90),
  /** Lower ends of the bands of a number, all but the first. */
  bands: z.array(z.number()).max(29),
});

/** What the sample has of one variable: people by category or band, those without an answer, and a number's range. */
export async function countMargin(
  actor: Actor,
  { surveyId, variableId, bands }: z.infer<typeof countMarginInput>,
): Promise<Result<CountedMargin>> {
  const authorised = await authoriseMember(actor, "responses:read", { survey: surveyId });
  if (!authorised.ok) return authorised;
  const scope = authorised.value;
  const questionnaire = await analysisQuestionnaire(scope, surveyId);
  const variable =
    questionnaire &&
    usableVariables(variablesOf(questionnaire)).find(
      ({ id, ...rest }) => id === variableId && canBeMargin({ id, ...rest }),
    );
  if (!variable) return fail(problem("weighting.variable-gone"));
  const counts = await countAnswers(scope, surveyId, variable, bands);
  return ok({
    people: [...counts].flatMap(([id, people]) => (id === null ? [] : [[id, people] as const])),
    without: counts.get(null) ?? 0,
    range: variable.kind === "numeric" ? await numberRange(scope, surveyId, variable) : null,
  });
}
