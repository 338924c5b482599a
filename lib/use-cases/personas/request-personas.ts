import { randomUUID } from "node:crypto";
import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { findSegmentationWithSegments } from "@/lib/database/persona-generation";
import { insertTask } from "@/lib/database/tasks";
import { withinScope } from "@/lib/database/within-scope";
import { fewestPeople } from "@/lib/domain/personas/evidence";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";
import { enqueueJob } from "@/lib/use-cases/jobs/enqueue-job";

export const requestPersonasInput = z.object({ segmentationId: z.uuid() });

/** Asks the worker for a card of every segment that is large enough; edited cards are merged, never overwritten. */
export async function requestPersonas(
  actor: Actor,
  { segmentationId }: z.infer<typeof requestPersonasInput>,
): Promise<Result<{ taskId: string }>> {
  const authorised = await authoriseMember(actor, "persona:write", { segmentation: segmentationId });
  if (!authorised.ok) return authorised;
  const scope = authorised.value;
  const found = await findSegmentationWithSegments(scope, segmentationId);
  if (!found) return fail(problem("access.not-found"));
  if (found.segmentation.status !== "ready" || !found.segmentation.counts) {
    return fail(problem("persona.segments-not-ready"));
  }
  if (found.segments.every(({ size }) => size < fewestPeople)) {
    return fail(problem("persona.segments-too-small", [], { people: fewestPeople }));
  }
  const taskId = randomUUID();
  await withinScope(scope, async (tx) => {
    await insertTask(tx, scope, { id: taskId, kind: "generate-personas", subjectId: segmentationId });
    await enqueueJob(
      "generate-personas",
      { workspaceId: scope.workspaceId, userId: scope.userId, segmentationId, taskId },
      { transaction: tx },
    );
  });
  return ok({ taskId });
}
