import { authoriseMember } from "@/lib/access/authorise-member";
import { compareVersions, type VersionComparison } from "@/lib/domain/questionnaire/compare-versions";
import { checkQuestionnaire } from "@/lib/domain/questionnaire/check-questionnaire";
import type { Finding } from "@/lib/domain/questionnaire/finding";
import { ok, type Result } from "@/lib/domain/result";
import type { Role } from "@/lib/domain/teams/roles";
import type { Actor } from "@/lib/domain/teams/scopes";
import { loadSurvey, type LoadedSurvey } from "./get-survey";

export interface PublishPreview extends LoadedSurvey {
  readonly comparison: VersionComparison;
  readonly findings: readonly Finding[];
  readonly role: Role;
}

/** What publishing the draft would change, and what speaks against it. */
export async function previewPublish(actor: Actor, surveyId: string): Promise<Result<PublishPreview>> {
  const scope = await authoriseMember(actor, "survey:read", { survey: surveyId });
  if (!scope.ok) return scope;
  const loaded = await loadSurvey(scope.value, surveyId);
  if (!loaded.ok) return loaded;
  const { survey, live } = loaded.value;
  return ok({
    ...loaded.value,
    role: scope.value.role,
    comparison: compareVersions(live?.definition, survey.draft),
    findings: checkQuestionnaire(survey.draft),
  });
}
