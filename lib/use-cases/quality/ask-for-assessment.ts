import { insertTask } from "@/lib/database/tasks";
import type { Transaction } from "@/lib/database/pool";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { enqueueJob } from "@/lib/use-cases/jobs/enqueue-job";

/** Notes down an assessment and queues it, within the transaction that asks for it. */
export async function askForAssessment(
  tx: Transaction,
  scope: WorkspaceScope,
  surveyId: string,
  taskId: string,
): Promise<void> {
  const { workspaceId, userId } = scope;
  await insertTask(tx, scope, { id: taskId, kind: "assess-quality", subjectId: surveyId });
  await enqueueJob("assess-quality", { workspaceId, userId, taskId, surveyId }, { transaction: tx });
}
