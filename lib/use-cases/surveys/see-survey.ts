import { authoriseMember } from "@/lib/access/authorise-member";
import { findSurveyHeading, type SurveyHeading } from "@/lib/database/surveys";
import { findToolOfSurvey } from "@/lib/database/typing-tools";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Role } from "@/lib/domain/teams/roles";
import type { Actor } from "@/lib/domain/teams/scopes";

export interface SeenSurvey extends SurveyHeading {
  readonly workspaceId: string;
  /** The reader's role in the survey's workspace. */
  readonly role: Role;
  /** The typing tool whose questions it asks, and the segments it places people in. */
  readonly typingTool: {
    readonly segmentationId: string;
    readonly toolId: string;
    readonly segmentation: string;
  } | null;
}

/** What every screen of a survey says at its top: title, kind and state, without the draft. */
export async function seeSurvey(actor: Actor, surveyId: string): Promise<Result<SeenSurvey>> {
  const scope = await authoriseMember(actor, "survey:read", { survey: surveyId });
  if (!scope.ok) return scope;
  const heading = await findSurveyHeading(scope.value, surveyId);
  if (!heading) return fail(problem("access.not-found"));
  const { workspaceId, role } = scope.value;
  const typingTool = (await findToolOfSurvey(scope.value, surveyId)) ?? null;
  return ok({ ...heading, workspaceId, role, typingTool });
}
