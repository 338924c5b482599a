import { authoriseMember } from "@/lib/access/authorise-member";
import { findSurveyHeading, type SurveyHeading } from "@/lib/database/surveys";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Role } from "@/lib/domain/teams/roles";
import type { Actor } from "@/lib/domain/teams/scopes";

export interface SeenSurvey extends SurveyHeading {
  readonly workspaceId: string;
  /** The reader's role in the survey's workspace. */
  readonly role: Role;
}

/** What every screen of a survey says at its top: title, kind and state, without the draft. */
export async function seeSurvey(actor: Actor, surveyId: string): Promise<Result<SeenSurvey>> {
  const scope = await authoriseMember(actor, "survey:read", { survey: surveyId });
  if (!scope.ok) return scope;
  const heading = await findSurveyHeading(scope.value, surveyId);
  if (!heading) return fail(problem("access.not-found"));
  return ok({ ...heading, workspaceId: scope.value.workspaceId, role: scope.value.role });
}
