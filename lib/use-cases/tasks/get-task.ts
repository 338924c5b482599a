import { authoriseMember } from "@/lib/access/authorise-member";
import { findTask, type TaskRecord } from "@/lib/database/tasks";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

export type TaskView = Pick<TaskRecord, "id" | "kind" | "status" | "progress" | "problem">;

/** How far some long work is. */
export async function getTask(actor: Actor, taskId: string): Promise<Result<TaskView>> {
  const scope = await authoriseMember(actor, "workspace:read", { task: taskId });
  if (!scope.ok) return scope;
  const task = await findTask(scope.value, taskId);
  if (!task) return fail(problem("access.not-found"));
  const { id, kind, status, progress, problem: why } = task;
  return ok({ id, kind, status, progress, problem: why });
}
