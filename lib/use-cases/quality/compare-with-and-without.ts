import { authoriseMember } from "@/lib/access/authorise-member";
import { countQuality } from "@/lib/database/quality-lists";
import { analysisQuestionnaire } from "@/lib/database/response-set";
import { movedFigures, type MovedFigure } from "@/lib/domain/responses/summaries/with-and-without";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";
import { summariseSurvey } from "@/lib/use-cases/results/summarise-survey";
import { summariseAside } from "./summarise-aside";

export interface WithAndWithout {
  /** Whom the figures are without: those who are left out, or, while nobody is, those who are flagged. */
  readonly which: "left-out" | "flagged";
  readonly setAside: number;
  readonly everyone: number;
  /** The largest difference first. */
  readonly figures: readonly MovedFigure[];
}

/** How the figures of a survey differ with everybody and without those left out; null when nobody is flagged. */
export async function compareWithAndWithout(
  actor: Actor,
  surveyId: string,
): Promise<Result<WithAndWithout | null>> {
  const authorised = await authoriseMember(actor, "responses:read", { survey: surveyId });
  if (!authorised.ok) return authorised;
  const scope = authorised.value;
  const questionnaire = await analysisQuestionnaire(scope, surveyId);
  if (!questionnaire) return fail(problem("survey.not-published"));
  const { leftOut, flagged } = await countQuality(scope, surveyId);
  if (leftOut + flagged === 0) return ok(null);
  const which = leftOut > 0 ? "left-out" : "flagged";
  const aside = await summariseAside(scope, surveyId, questionnaire, which);
  const counted = await summariseSurvey(scope, surveyId, questionnaire, { filters: [], isWeighted: false });
  const asideIsCounted = which === "flagged";
  return ok({
    which,
    setAside: aside.respondents.people,
    everyone: counted.respondents.people + (asideIsCounted ? 0 : aside.respondents.people),
    figures: movedFigures(questionnaire, counted, aside, asideIsCounted),
  });
}
