import { analysisQuestionnaire } from "@/lib/database/response-set";
import type { SegmentationRecord } from "@/lib/database/segmentations";
import { findSurveyVersion } from "@/lib/database/survey-versions";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";

/** The questionnaire the answers were read by when the segments were found. */
export async function questionnaireOf(
  scope: WorkspaceScope,
  { surveyId, codedByVersionId }: SegmentationRecord,
): Promise<Questionnaire | undefined> {
  const version =
    codedByVersionId === null ? undefined : await findSurveyVersion(scope, surveyId, codedByVersionId);
  return version?.definition ?? analysisQuestionnaire(scope, surveyId);
}
