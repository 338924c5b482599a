import { authoriseMember } from "@/lib/access/authorise-member";
import { findResponse } from "@/lib/database/results";
import { parseFlags, type QualityFlag } from "@/lib/domain/responses/quality/quality-flag";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { may } from "@/lib/domain/teams/roles";
import type { Actor } from "@/lib/domain/teams/scopes";

type StoredResponse = NonNullable<Awaited<ReturnType<typeof findResponse>>>;

export interface SeenResponse extends Omit<StoredResponse, "flags"> {
  readonly flags: readonly QualityFlag[];
  /** May keep it in the analyses or leave it out. */
  readonly mayDecide: boolean;
}

const uuid = /^[0-9a-f-]{36}$/;

/** One response with the questionnaire it was given to, and what is known of its quality. */
export async function seeResponse(
  actor: Actor,
  input: { surveyId: string; responseId: string },
): Promise<Result<SeenResponse>> {
  const scope = await authoriseMember(actor, "responses:read", { survey: input.surveyId });
  if (!scope.ok) return scope;
  const found = uuid.test(input.responseId)
    ? await findResponse(scope.value, input.surveyId, input.responseId)
    : undefined;
  if (!found) return fail(problem("access.not-found"));
  return ok({
    ...found,
    flags: parseFlags(found.flags),
    mayDecide: may(scope.value.role, "responses:assess") && found.status === "complete",
  });
}
