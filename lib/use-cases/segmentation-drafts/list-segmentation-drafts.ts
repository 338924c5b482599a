import { authoriseMember } from "@/lib/access/authorise-member";
import { listSegmentationDrafts as list } from "@/lib/database/segmentation-drafts";
import { ok, type Result } from "@/lib/domain/result";
import { segmentationDraftSchema, type DraftStep } from "@/lib/domain/segmentation/segmentation-draft";
import type { Actor } from "@/lib/domain/teams/scopes";

export interface DraftListing {
  readonly id: string;
  readonly name: string;
  readonly step: DraftStep;
  /** Segments by rules. */
  readonly isByRules: boolean;
  readonly updatedAt: Date;
}

/** What is being prepared for a survey, the latest first. */
export async function listSegmentationDrafts(
  actor: Actor,
  surveyId: string,
): Promise<Result<DraftListing[]>> {
  const scope = await authoriseMember(actor, "segmentation:write", { survey: surveyId });
  if (!scope.ok) return scope;
  const drafts = await list(scope.value, surveyId);
  return ok(
    drafts.map(({ id, plan, updatedAt }) => {
      const { name, step, rules } = segmentationDraftSchema.parse(plan);
      return { id, name, step, isByRules: rules !== null, updatedAt };
    }),
  );
}
