import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { insertTask } from "@/lib/database/tasks";
import { withinScope } from "@/lib/database/within-scope";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";
import { enqueueJob } from "@/lib/use-cases/jobs/enqueue-job";

export const requestSampleInput = z.object({ workspaceId: z.uuid(), taskId: z.uuid() });

/** Asks the worker to add the sample to a workspace. Asking again adds only what is missing. */
export async function requestSample(
  actor: Actor,
  { workspaceId, taskId }: z.infer<typeof requestSampleInput>,
): Promise<Result<{ taskId: string }>> {
  const scope = await authoriseMember(actor, "survey:write", { workspace: workspaceId });
  if (!scope.ok) return scope;
  await withinScope(scope.value, async (tx) => {
    await insertTask(tx, scope.value, { id: taskId, kind: "add-sample", subjectId: workspaceId });
    await enqueueJob("add-sample", { workspaceId, userId: scope.value.userId, taskId }, { transaction: tx });
  });
  return ok({ taskId });
}
