import { openTask } from "@/lib/access/open-task";
import { finishTask, reportProgress, startTask } from "@/lib/database/tasks";
import { lockWeighting, readWeighting, replaceWeights, writeWeighting } from "@/lib/database/weights";
import { withinScope } from "@/lib/database/within-scope";
import type { Rake } from "@/lib/domain/responses/weighting/weigh-respondents";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { computeWeights } from "./compute-weights";

interface WeightingJob {
  readonly workspaceId: string;
  readonly userId: string;
  readonly taskId: string;
  readonly surveyId: string;
}

interface Means {
  readonly rake: Rake;
  /** Nothing tries again after this run: a fault then ends the task. */
  readonly isLastAttempt: boolean;
}

/** Computes a survey's weights in the worker, on behalf of whoever asked for them. */
export async function carryOutWeighting(job: WeightingJob, { rake, isLastAttempt }: Means): Promise<void> {
  const scope = await openTask(job);
  if (!scope) return;
  try {
    await weigh(scope, job, rake);
  } catch (error) {
    const problem = { code: "weighting.failed" };
    if (isLastAttempt) await finishTask(scope, job.taskId, { status: "failed", problem });
    throw error;
  }
}

/**
 * Weights, what they do and the end of the task become visible together; until then, and where the targets cannot be
 * met, the weights in force stay as they are. A request that a later one overtook changes nothing.
 */
async function weigh(scope: WorkspaceScope, { surveyId, taskId }: WeightingJob, rake: Rake): Promise<void> {
  if (!(await startTask(scope, taskId))) return;
  const { requested } = await readWeighting(scope, surveyId);
  if (requested?.taskId !== taskId) return finishTask(scope, taskId, { status: "cancelled" });
  const computed = await computeWeights(scope, surveyId, requested.settings, rake);
  if (!computed.ok) {
    const [{ code, params } = { code: "weighting.failed", params: {} }] = computed.problems;
    return finishTask(scope, taskId, { status: "failed", problem: { code, params: { ...params } } });
  }
  const isGoingOn = await reportProgress(scope, taskId, { stage: "writing" });
  const { ids, weights, outcome } = computed.value;
  await withinScope(scope, async (tx) => {
    const state = await lockWeighting(tx, scope, surveyId);
    if (!isGoingOn || state.requested?.taskId !== taskId)
      return finishTask(scope, taskId, { status: "cancelled" }, tx);
    await replaceWeights(tx, scope, surveyId, ids, weights);
    const applied = { taskId, settings: requested.settings, outcome };
    await writeWeighting(tx, scope, surveyId, { ...state, requested: null, applied }, true);
    await finishTask(scope, taskId, { status: "done" }, tx);
  });
}
