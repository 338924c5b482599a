import { authoriseMember } from "@/lib/access/authorise-member";
import { findResponse } from "@/lib/database/results";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

export type SeenResponse = NonNullable<Awaited<ReturnType<typeof findResponse>>>;

const uuid = /^[0-9a-f-]{36}$/;

/** One response with the questionnaire it was given to. */
export async function seeResponse(
  actor: Actor,
  input: { surveyId: string; responseId: string },
): Promise<Result<SeenResponse>> {
  const scope = await authoriseMember(actor, "responses:read", { survey: input.surveyId });
  if (!scope.ok) return scope;
  const found = uuid.test(input.responseId)
    ? await findResponse(scope.value, input.surveyId, input.responseId)
    : undefined;
  return found ? ok(found) : fail(problem("access.not-found"));
}
