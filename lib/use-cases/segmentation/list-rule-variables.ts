import { authoriseMember } from "@/lib/access/authorise-member";
import { analysisQuestionnaire } from "@/lib/database/response-set";
import { textIn } from "@/lib/domain/questionnaire/questionnaire";
import { ok, type Result } from "@/lib/domain/result";
import { variablesOf } from "@/lib/domain/responses/variables";
import { canBeBase } from "@/lib/domain/segmentation/base-problems";
import type { RuleVariable } from "@/lib/domain/segmentation/rules/rule-variable";
import type { Actor } from "@/lib/domain/teams/scopes";
import { translatorFor } from "@/lib/i18n/translator";
import { usableVariables } from "./load-coded-responses";
import { variableLabel } from "./variable-label";

/** What rules may speak of: everything asked, but special categories of personal data. */
export async function listRuleVariables(actor: Actor, surveyId: string): Promise<Result<RuleVariable[]>> {
  const scope = await authoriseMember(actor, "segmentation:write", { survey: surveyId });
  if (!scope.ok) return scope;
  const questionnaire = await analysisQuestionnaire(scope.value, surveyId);
  if (!questionnaire) return ok([]);
  const [language = "en"] = questionnaire.languages;
  const t = translatorFor("en", "rules");
  const yesOrNo = (code: number) => t(code === 1 ? "part.yes" : "part.no");
  return ok(
    usableVariables(variablesOf(questionnaire))
      .filter(canBeBase)
      .map((variable): RuleVariable => ({
        id: variable.id,
        label: variableLabel(variable, questionnaire),
        question: variable.part ? textIn(variable.question, language, language) : "",
        answers:
          variable.kind === "numeric"
            ? null
            : variable.categories.flatMap(({ label, code: written, countsAsMissing }, code) => {
                // "Don't know" is no answer to an analysis: a rule that asks for it would take nobody.
                if (countsAsMissing) return [];
                const said = textIn(label, language, language);
                return [{ code, label: said || (variable.binary ? yesOrNo(code) : written) }];
              }),
      })),
  );
}
