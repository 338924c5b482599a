import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { recordEvent } from "@/lib/database/audit-events";
import { dropEmptyQuality, findResponseQuality, writeDecision } from "@/lib/database/quality-flags";
import { lockQualitySettings, noteWhoIsInChanged, settleWhoIsIn } from "@/lib/database/quality-settings";
import { withinScope } from "@/lib/database/within-scope";
import { qualityDecisions, type QualityDecision } from "@/lib/domain/responses/quality/quality-flag";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

const decision = z.enum(qualityDecisions).nullable();

export const decideResponseInput = z.object({
  surveyId: z.uuid(),
  responseId: z.uuid(),
  /** Null takes the decision back: the switches say again. */
  decision,
  /** The decision the caller saw; if somebody decided meanwhile, theirs stands. */
  was: decision,
});

/** Keeps a response or leaves it out by hand, whatever the rules say. Answers with what was decided before. */
export async function decideResponse(
  actor: Actor,
  { surveyId, responseId, ...input }: z.infer<typeof decideResponseInput>,
): Promise<Result<{ was: QualityDecision | null }>> {
  const authorised = await authoriseMember(actor, "responses:assess", { survey: surveyId });
  if (!authorised.ok) return authorised;
  const scope = authorised.value;
  return withinScope(scope, async (tx) => {
    const { leaveOut } = await lockQualitySettings(tx, scope, surveyId);
    const was = (await findResponseQuality(tx, scope, surveyId, responseId))?.decision ?? null;
    if (was === input.decision) return ok({ was: input.was });
    if (was !== input.was) return fail(problem("quality.decided-meanwhile"));
    const isThere = await writeDecision(tx, scope, surveyId, responseId, input.decision);
    if (!isThere) return fail(problem("access.not-found"));
    const changed = await settleWhoIsIn(tx, scope, surveyId, leaveOut, responseId);
    if (changed > 0) await noteWhoIsInChanged(tx, scope, surveyId);
    if (input.decision === null) await dropEmptyQuality(tx, scope, surveyId, responseId);
    await recordEvent(tx, scope, {
      action: "quality.response-decided",
      subjectKind: "response",
      subjectId: responseId,
      details: { surveyId, decision: input.decision, was },
    });
    return ok({ was });
  });
}
