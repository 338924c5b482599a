import { openTask } from "@/lib/access/open-task";
import { finishTask } from "@/lib/database/tasks";
import { stopTypingTool } from "@/lib/database/typing-tools";
import { buildTypingTool } from "./build-typing-tool";
import type { LearnTyping } from "./learn-typing";

interface BuildingJob {
  readonly workspaceId: string;
  readonly userId: string;
  readonly taskId: string;
  readonly segmentationId: string;
  readonly toolId: string;
}

interface Means {
  readonly learn: LearnTyping;
  readonly signal: AbortSignal;
  /** Nothing tries again after this run: a fault then ends the task. */
  readonly isLastAttempt: boolean;
}

/** Builds a typing tool in the worker, on behalf of whoever asked for it. */
export async function carryOutBuilding(job: BuildingJob, means: Means): Promise<void> {
  const scope = await openTask(job);
  if (!scope) return;
  try {
    await buildTypingTool(scope, { ...job, ...means });
  } catch (error) {
    if (means.isLastAttempt && !means.signal.aborted) {
      await finishTask(scope, job.taskId, { status: "failed", problem: { code: "typing.build-failed" } });
      await stopTypingTool(scope, job.toolId, "failed");
    }
    throw error;
  }
}
