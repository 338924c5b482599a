import { authoriseMember } from "@/lib/access/authorise-member";
import { findImportOfSurvey } from "@/lib/database/imported-studies";
import { analysisQuestionnaire } from "@/lib/database/response-set";
import { responseWatermark } from "@/lib/database/response-watermark";
import type { Fieldwork } from "@/lib/database/results";
import { readWeighting } from "@/lib/database/weights";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { parseFilters, type ResponseFilter } from "@/lib/domain/responses/response-filter";
import type { ResponseSummary } from "@/lib/domain/responses/summaries/item-summary";
import { variablesOf } from "@/lib/domain/responses/variables";
import { ok, type Result } from "@/lib/domain/result";
import { may } from "@/lib/domain/teams/roles";
import type { Actor } from "@/lib/domain/teams/scopes";
import { readSurveyTotals } from "./read-survey-totals";
import { summariseSurvey } from "./summarise-survey";

export interface Results {
  readonly fieldwork: Fieldwork;
  /** Null before anything was published. */
  readonly questionnaire: Questionnaire | null;
  readonly filters: readonly ResponseFilter[];
  readonly summary: ResponseSummary | null;
  /** Complete responses left out for their quality. */
  readonly leftOut: number;
  /** Whether the survey is weighted, and whether the summary is. */
  readonly weighting: "none" | "on" | "off";
  readonly watermark: string;
  readonly mayExport: boolean;
  /** The import a data set came from. */
  readonly importId: string | null;
}

/** Everything the results screen shows, for the people who pass the filters. */
export async function seeResults(
  actor: Actor,
  input: { surveyId: string; filters: readonly string[]; weights?: "on" | "off" },
): Promise<Result<Results>> {
  const authorised = await authoriseMember(actor, "responses:read", { survey: input.surveyId });
  if (!authorised.ok) return authorised;
  const scope = authorised.value;
  const questionnaire = (await analysisQuestionnaire(scope, input.surveyId)) ?? null;
  const watermark = await responseWatermark(scope, input.surveyId);
  const [{ fieldwork, leftOut }, source, weights] = await Promise.all([
    readSurveyTotals(scope, input.surveyId, watermark),
    findImportOfSurvey(scope, input.surveyId),
    readWeighting(scope, input.surveyId),
  ]);
  const weighting = weights.applied === null ? "none" : (input.weights ?? "on");
  const filters = questionnaire ? parseFilters(input.filters, variablesOf(questionnaire)) : [];
  return ok({
    fieldwork,
    questionnaire,
    filters,
    summary:
      questionnaire && fieldwork.complete > 0
        ? await summariseSurvey(scope, input.surveyId, questionnaire, {
            filters,
            isWeighted: weighting === "on",
          })
        : null,
    leftOut,
    weighting,
    watermark,
    mayExport: may(scope.role, "responses:export"),
    importId: source?.id ?? null,
  });
}
