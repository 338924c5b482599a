import { setImmediate as nextTurn } from "node:timers/promises";
import { openTask } from "@/lib/access/open-task";
import { readAssessedResponses, readVersionDefinitions } from "@/lib/database/assessed-responses";
import { recordEvent } from "@/lib/database/audit-events";
import { keepAssessment, replaceFlags, type FlaggedResponse } from "@/lib/database/quality-flags";
import {
  lockQualitySettings,
  noteWhoIsInChanged,
  readQualitySettings,
  settleWhoIsIn,
} from "@/lib/database/quality-settings";
import { finishTask, reportProgress, startTask } from "@/lib/database/tasks";
import { withinScope } from "@/lib/database/within-scope";
import { assessQuality, type RuleStates } from "@/lib/domain/responses/quality/assess-responses";
import type { AssessedResponse } from "@/lib/domain/responses/quality/assessed-response";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { assessmentMark } from "./assessment-mark";

export interface AssessmentJob {
  readonly workspaceId: string;
  readonly userId: string;
  readonly taskId: string;
  readonly surveyId: string;
}

interface Means {
  readonly signal: AbortSignal;
  /** Nothing tries again after this run: a fault then ends the task. */
  readonly isLastAttempt: boolean;
}

const PROGRESS_EVERY_MS = 400;

/** Judges a survey's responses in the worker, on behalf of whoever asked for it. */
export async function carryOutAssessment(job: AssessmentJob, means: Means): Promise<void> {
  const scope = await openTask(job);
  if (!scope || !(await startTask(scope, job.taskId))) return;
  try {
    const assessed = await assess(scope, job, means.signal);
    if (assessed === "cancelled") return await finishTask(scope, job.taskId, { status: "cancelled" });
    await publish(scope, job, assessed);
  } catch (error) {
    if (means.isLastAttempt && !means.signal.aborted)
      await finishTask(scope, job.taskId, { status: "failed", problem: { code: "quality.failed" } });
    throw error;
  }
}

interface Assessed {
  /** Of the responses as they were before the first was read: who came later makes it out of date. */
  readonly mark: string;
  readonly people: number;
  readonly states: RuleStates;
  readonly flagged: readonly FlaggedResponse[];
}

/** Reads everybody twice, first to learn what is usual, then to judge; holds only flags, and frees the loop in between. */
async function assess(
  scope: WorkspaceScope,
  { surveyId, taskId }: AssessmentJob,
  signal: AbortSignal,
): Promise<Assessed | "cancelled"> {
  const [versions, { thresholds }] = await Promise.all([
    readVersionDefinitions(scope, surveyId),
    readQualitySettings(scope, surveyId),
  ]);
  const { mark, people } = await assessmentMark(scope, surveyId, thresholds);
  const assessment = assessQuality(versions, thresholds);
  let told = 0;
  let read = 0;
  const pass = async (take: (response: AssessedResponse) => void): Promise<boolean> => {
    for await (const batch of readAssessedResponses(scope, surveyId)) {
      signal.throwIfAborted();
      for (const response of batch) take(response);
      read += batch.length;
      await nextTurn();
      if (performance.now() - told < PROGRESS_EVERY_MS) continue;
      told = performance.now();
      const done = Math.min(1, read / Math.max(1, 2 * people));
      if (!(await reportProgress(scope, taskId, { done, read: Math.min(read, people) }))) return false;
    }
    return true;
  };
  if (!(await pass((response) => assessment.observe(response)))) return "cancelled";
  const states = assessment.settle();
  const flagged: FlaggedResponse[] = [];
  const judge = (response: AssessedResponse) => {
    const flags = assessment.judge(response);
    if (flags.length > 0) flagged.push({ id: response.id, flags });
  };
  if (!(await pass(judge))) return "cancelled";
  return { mark, people, states, flagged };
}

/**
 * Flags, who is in, and the end of the task become visible together. What people decided meanwhile holds: the switches are
 * those of now.
 */
async function publish(
  scope: WorkspaceScope,
  { surveyId, taskId }: AssessmentJob,
  { mark, people, states, flagged }: Assessed,
): Promise<void> {
  await withinScope(scope, async (tx) => {
    const { leaveOut } = await lockQualitySettings(tx, scope, surveyId);
    const back = await replaceFlags(tx, scope, surveyId, flagged);
    const changed = back + (await settleWhoIsIn(tx, scope, surveyId, leaveOut));
    if (changed > 0) {
      await noteWhoIsInChanged(tx, scope, surveyId);
      await recordEvent(tx, scope, {
        action: "quality.assessed",
        subjectKind: "survey",
        subjectId: surveyId,
        details: { people, flagged: flagged.length, changed },
      });
    }
    const content = { at: new Date().toISOString(), people, states };
    await keepAssessment(tx, scope, surveyId, mark, content);
    await finishTask(scope, taskId, { status: "done" }, tx);
  });
}
