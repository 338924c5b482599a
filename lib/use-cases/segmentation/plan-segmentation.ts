import { authoriseMember } from "@/lib/access/authorise-member";
import { analysisQuestionnaire, countCompleteResponses } from "@/lib/database/response-set";
import { findItem, textIn } from "@/lib/domain/questionnaire/questionnaire";
import { ok, type Result } from "@/lib/domain/result";
import { variablesOf, type Variable } from "@/lib/domain/responses/variables";
import { canBeBase } from "@/lib/domain/segmentation/base-problems";
import type { SegmentationPlan } from "@/lib/domain/segmentation/segmentation-plan";
import { may } from "@/lib/domain/teams/roles";
import type { Actor } from "@/lib/domain/teams/scopes";
import { usableVariables } from "./load-coded-responses";
import { variableLabel } from "./variable-label";

/** What a survey offers to form segments by. Special categories of personal data are left out. */
export async function planSegmentation(actor: Actor, surveyId: string): Promise<Result<SegmentationPlan>> {
  const scope = await authoriseMember(actor, "segmentation:read", { survey: surveyId });
  if (!scope.ok) return scope;
  const questionnaire = await analysisQuestionnaire(scope.value, surveyId);
  const mayWrite = may(scope.value.role, "segmentation:write");
  if (!questionnaire) return ok({ respondents: 0, leftOut: 0, questions: [], mayWrite });
  const byItem = new Map<string, Variable[]>();
  for (const variable of usableVariables(variablesOf(questionnaire)).filter(canBeBase)) {
    byItem.set(variable.itemId, [...(byItem.get(variable.itemId) ?? []), variable]);
  }
  const [language = "en"] = questionnaire.languages;
  const questions = [...byItem].flatMap(([itemId, variables]) => {
    const [first] = variables;
    const item = findItem(questionnaire, itemId);
    if (!first || !item) return [];
    return {
      itemId,
      text: textIn(item.text, language, language) || item.code,
      role: first.role,
      dimension: first.dimension,
      variables: variables.map((variable) => ({
        id: variable.id,
        label: variableLabel(variable, questionnaire),
        categories: variable.categories.length,
      })),
      oneAnswer: variables.length === 1 && first.kind === "categorical",
      isRanking: first.itemType === "ranking",
    };
  });
  const { analysed, leftOut } = await countCompleteResponses(scope.value, surveyId);
  return ok({ respondents: analysed, leftOut, questions, mayWrite });
}
