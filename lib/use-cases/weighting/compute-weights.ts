import { analysisQuestionnaire } from "@/lib/database/response-set";
import { responseFingerprint } from "@/lib/database/weights";
import { textIn } from "@/lib/domain/questionnaire/questionnaire";
import { marginWords } from "@/lib/domain/responses/weighting/margin-words";
import { weighRespondents, type Rake } from "@/lib/domain/responses/weighting/weigh-respondents";
import type { WeightingOutcome, WeightingSettings } from "@/lib/domain/responses/weighting/weighting";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { translatorFor } from "@/lib/i18n/translator";
import { loadCodedResponses } from "@/lib/use-cases/segmentation/load-coded-responses";

export interface ComputedWeights {
  readonly ids: readonly string[];
  readonly weights: Float64Array;
  readonly outcome: WeightingOutcome;
}

/**
 * Weights for every response that analyses read, as they are now. Responses left out for their quality get none. The
 * same responses and settings give the same weights.
 */
export async function computeWeights(
  scope: WorkspaceScope,
  surveyId: string,
  settings: WeightingSettings,
  rake: Rake,
): Promise<Result<ComputedWeights>> {
  // Before reading: an answer that arrives meanwhile makes the weights out of date rather than wrongly up to date.
  const fingerprint = await responseFingerprint(scope, surveyId);
  const questionnaire = await analysisQuestionnaire(scope, surveyId);
  if (!questionnaire) return fail(problem("weighting.not-published"));
  const [language = "en"] = questionnaire.languages;
  const responses = await loadCodedResponses(scope, surveyId);
  const t = translatorFor("en", "weighting");
  const weighed = await weighRespondents(
    {
      count: responses.ids.length,
      variables: responses.variables,
      columns: responses.columns,
      wordsOf: (variable, bands) =>
        marginWords(variable, bands, { speak: (text) => textIn(text, language, language), t }),
    },
    settings,
    rake,
  );
  if (!weighed.ok) return weighed;
  const { weights, outcome } = weighed.value;
  return ok({
    ids: responses.ids,
    weights,
    outcome: { ...outcome, at: new Date().toISOString(), fingerprint },
  });
}
