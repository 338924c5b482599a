import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { recordEvent } from "@/lib/database/audit-events";
import { deleteWeights, lockWeighting, writeWeighting } from "@/lib/database/weights";
import { withinScope } from "@/lib/database/within-scope";
import type { WeightingSettings } from "@/lib/domain/responses/weighting/weighting";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

export const removeWeightingInput = z.object({ surveyId: z.uuid(), revision: z.int().min(0) });

/**
 * Everyone counts once again; what was asked for and is not done is called off. Answers with the settings that were in
 * force: asking for them again undoes it.
 */
export async function removeWeighting(
  actor: Actor,
  { surveyId, revision }: z.infer<typeof removeWeightingInput>,
): Promise<Result<{ revision: number; settings: WeightingSettings | null }>> {
  const authorised = await authoriseMember(actor, "responses:weight", { survey: surveyId });
  if (!authorised.ok) return authorised;
  const scope = authorised.value;
  return withinScope(scope, async (tx) => {
    const state = await lockWeighting(tx, scope, surveyId);
    if (state.applied === null && state.requested === null)
      return ok({ revision: state.revision, settings: null });
    if (state.revision !== revision) return fail(problem("weighting.changed-elsewhere"));
    await deleteWeights(tx, scope, surveyId);
    const removed = { revision: revision + 1, requested: null, applied: null };
    await writeWeighting(tx, scope, surveyId, removed, state.applied !== null);
    await recordEvent(tx, scope, { action: "weights.removed", subjectKind: "survey", subjectId: surveyId });
    return ok({ revision: removed.revision, settings: state.applied?.settings ?? null });
  });
}
