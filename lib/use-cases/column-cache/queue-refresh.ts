import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { enqueueJob } from "@/lib/use-cases/jobs/enqueue-job";

/** Asks the worker to bring a survey's column cache up to date. Whoever asks while a refresh waits joins it. */
export async function queueRefresh(
  { workspaceId }: Pick<WorkspaceScope, "workspaceId">,
  surveyId: string,
  notBefore?: Date,
): Promise<void> {
  await enqueueJob(
    "refresh-columns",
    { workspaceId, surveyId },
    { key: surveyId, ...(notBefore && { notBefore }) },
  );
}
