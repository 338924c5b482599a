import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { listSurveyRecords, type SurveyListEntry } from "@/lib/database/surveys";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

/** A survey as the list shows it. */
export type SurveySummary = SurveyListEntry;

export const listSurveysInput = z.object({
  workspaceId: z.uuid(),
  /** Surveys that were asked here, or data sets that were imported. */
  kind: z.enum(["survey", "import"]).default("survey"),
});

export async function listSurveys(
  actor: Actor,
  input: z.input<typeof listSurveysInput>,
): Promise<Result<SurveySummary[]>> {
  const scope = await authoriseMember(actor, "survey:read", { workspace: input.workspaceId });
  if (!scope.ok) return scope;
  return ok(await listSurveyRecords(scope.value, input.kind ?? "survey"));
}
