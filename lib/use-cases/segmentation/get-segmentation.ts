import { authoriseMember } from "@/lib/access/authorise-member";
import { countPersonas } from "@/lib/database/personas";
import { analysisQuestionnaire } from "@/lib/database/response-set";
import {
  findSegmentation,
  listSegmentRecords,
  type SegmentationRecord,
  type SegmentRecord,
} from "@/lib/database/segmentations";
import { findSurveyTitle } from "@/lib/database/survey-titles";
import { findTask, type TaskRecord } from "@/lib/database/tasks";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { may } from "@/lib/domain/teams/roles";
import type { Actor } from "@/lib/domain/teams/scopes";

export interface SegmentationView {
  readonly segmentation: SegmentationRecord;
  readonly segments: readonly SegmentRecord[];
  readonly survey: { readonly id: string; readonly title: string; readonly isSample: boolean };
  readonly questionnaire: Questionnaire;
  /** The run it waits for or came from. */
  readonly task: Pick<TaskRecord, "id" | "status" | "progress" | "problem"> | null;
  readonly mayWrite: boolean;
  /** Persona cards written for its segments. */
  readonly cards: number;
}

/** A segmentation with all that its screens show. A deleted one is not found. */
export async function getSegmentation(
  actor: Actor,
  segmentationId: string,
): Promise<Result<SegmentationView>> {
  const scope = await authoriseMember(actor, "segmentation:read", { segmentation: segmentationId });
  if (!scope.ok) return scope;
  const segmentation = await findSegmentation(scope.value, segmentationId);
  if (!segmentation || segmentation.deletedAt) return fail(problem("access.not-found"));
  const survey = await findSurveyTitle(scope.value, segmentation.surveyId);
  const questionnaire = await analysisQuestionnaire(scope.value, segmentation.surveyId);
  if (!survey || !questionnaire) return fail(problem("access.not-found"));
  const task = segmentation.taskId === null ? undefined : await findTask(scope.value, segmentation.taskId);
  return ok({
    segmentation,
    segments: await listSegmentRecords(scope.value, segmentationId),
    survey,
    questionnaire,
    task: task ? { id: task.id, status: task.status, progress: task.progress, problem: task.problem } : null,
    mayWrite: may(scope.value.role, "segmentation:write"),
    cards: await countPersonas(scope.value, segmentationId),
  });
}
