import { authoriseMember } from "@/lib/access/authorise-member";
import { analysisQuestionnaire, countCompleteResponses } from "@/lib/database/response-set";
import { findTask, type TaskRecord } from "@/lib/database/tasks";
import { readWeighting, responseFingerprint } from "@/lib/database/weights";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { variablesOf, type Variable } from "@/lib/domain/responses/variables";
import { canBeMargin } from "@/lib/domain/responses/weighting/weightable";
import type { WeightingState } from "@/lib/domain/responses/weighting/weighting";
import { ok, type Result } from "@/lib/domain/result";
import { may } from "@/lib/domain/teams/roles";
import type { Actor } from "@/lib/domain/teams/scopes";
import { usableVariables } from "@/lib/use-cases/segmentation/load-coded-responses";

export interface WeightingView {
  readonly state: WeightingState;
  /** The request that is not done: under way, or failed. */
  readonly task: Pick<TaskRecord, "id" | "status" | "problem"> | null;
  /** Answers came in, changed or were left out since the weights in force were computed. */
  readonly isOutOfDate: boolean;
  /** Null before anything was published. */
  readonly questionnaire: Questionnaire | null;
  /** What targets can be set for; special categories of personal data are left out. */
  readonly variables: readonly Variable[];
  readonly respondents: number;
  readonly leftOut: number;
  readonly mayWrite: boolean;
}

/** How a survey is weighted, and what it offers to be weighted by. */
export async function seeWeighting(actor: Actor, surveyId: string): Promise<Result<WeightingView>> {
  const authorised = await authoriseMember(actor, "responses:read", { survey: surveyId });
  if (!authorised.ok) return authorised;
  const scope = authorised.value;
  const [state, questionnaire, counts] = await Promise.all([
    readWeighting(scope, surveyId),
    analysisQuestionnaire(scope, surveyId),
    countCompleteResponses(scope, surveyId),
  ]);
  const task = state.requested ? await findTask(scope, state.requested.taskId) : undefined;
  return ok({
    state,
    task: task ? { id: task.id, status: task.status, problem: task.problem } : null,
    isOutOfDate:
      state.applied !== null &&
      state.applied.outcome.fingerprint !== (await responseFingerprint(scope, surveyId)),
    questionnaire: questionnaire ?? null,
    variables: questionnaire ? usableVariables(variablesOf(questionnaire)).filter(canBeMargin) : [],
    respondents: counts.analysed,
    leftOut: counts.leftOut,
    mayWrite: may(scope.role, "responses:weight"),
  });
}
