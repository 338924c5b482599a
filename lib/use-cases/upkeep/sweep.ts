import {
  findOutdatedCaches,
  findSegmentationsWithNewPeople,
  findTypingToolsWithNewPeople,
} from "@/lib/database/upkeep";
import { queueRefresh } from "@/lib/use-cases/column-cache/queue-refresh";
import { enqueueJob } from "@/lib/use-cases/jobs/enqueue-job";

/**
 * Looks for what nobody asks for one by one and queues it. Every worker does so every now and then: a job that waits
 * already is not queued again, and the jobs may run twice.
 */
export async function sweep(): Promise<void> {
  for (const { workspaceId, segmentationId } of await findSegmentationsWithNewPeople()) {
    await enqueueJob(
      "place-new-people",
      { workspaceId, segmentationId, asked: null },
      { key: segmentationId },
    );
  }
  // So that an edit or an erasure reaches the cache whether or not somebody looks.
  for (const { workspaceId, surveyId } of await findOutdatedCaches())
    await queueRefresh({ workspaceId }, surveyId);
  for (const { toolId, ...owner } of await findTypingToolsWithNewPeople()) {
    await enqueueJob("place-typed-people", { toolId, ...owner }, { key: toolId });
  }
}
