import type { Transaction } from "@/lib/database/pool";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { enqueueJob } from "@/lib/use-cases/jobs/enqueue-job";

interface When {
  readonly notBefore?: Date;
  /** With what it commits. */
  readonly transaction?: Transaction;
}

/** Asks the worker to bring a survey's column cache up to date. Whoever asks while a refresh waits joins it. */
export async function queueRefresh(
  { workspaceId }: Pick<WorkspaceScope, "workspaceId">,
  surveyId: string,
  when: When = {},
): Promise<void> {
  await enqueueJob("refresh-columns", { workspaceId, surveyId }, { key: surveyId, ...when });
}
