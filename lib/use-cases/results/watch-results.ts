import { authoriseMember } from "@/lib/access/authorise-member";
import { responseWatermark } from "@/lib/database/response-watermark";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

/** A word that changes whenever a survey's responses do: cheap enough to be asked every few seconds. */
export async function watchResults(
  actor: Actor,
  input: { surveyId: string },
): Promise<Result<{ watermark: string }>> {
  const scope = await authoriseMember(actor, "responses:read", { survey: input.surveyId });
  if (!scope.ok) return scope;
  return ok({ watermark: await responseWatermark(scope.value, input.surveyId) });
}
