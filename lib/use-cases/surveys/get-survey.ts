import { authoriseMember } from "@/lib/access/authorise-member";
import { findSurvey, type SurveyRecord } from "@/lib/database/surveys";
import { findSurveyVersion, type SurveyVersionRecord } from "@/lib/database/survey-versions";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Role } from "@/lib/domain/teams/roles";
import type { Actor, WorkspaceScope } from "@/lib/domain/teams/scopes";

export interface LoadedSurvey {
  readonly survey: SurveyRecord;
  /** What respondents meet now; null before the first publication. */
  readonly live: SurveyVersionRecord | null;
}

/** A survey with its draft and its live version, or not found. */
export async function loadSurvey(scope: WorkspaceScope, surveyId: string): Promise<Result<LoadedSurvey>> {
  const survey = await findSurvey(scope, surveyId);
  if (!survey) return fail(problem("access.not-found"));
  const live = survey.liveVersionId
    ? await findSurveyVersion(scope, surveyId, survey.liveVersionId)
    : undefined;
  return ok({ survey, live: live ?? null });
}

/** Draft, revision and live version of a survey, with the reader's role. */
export async function getSurvey(
  actor: Actor,
  surveyId: string,
): Promise<Result<LoadedSurvey & { readonly role: Role }>> {
  const scope = await authoriseMember(actor, "survey:read", { survey: surveyId });
  if (!scope.ok) return scope;
  const loaded = await loadSurvey(scope.value, surveyId);
  return loaded.ok ? ok({ ...loaded.value, role: scope.value.role }) : loaded;
}
