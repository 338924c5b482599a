import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { findEvaluation, saveEvaluationRecord } from "@/lib/database/segment-evaluations";
import { canonicalJson } from "@/lib/domain/questionnaire/canonical-json";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import {
  segmentEvaluationSchema,
  type SegmentEvaluation,
} from "@/lib/domain/segmentation/worth/segment-evaluation";
import type { Actor } from "@/lib/domain/teams/scopes";

export const saveEvaluationInput = z.object({
  segmentationId: z.uuid(),
  /** The revision it was made on; 0 before the first. */
  revision: z.number().int().min(0),
  content: segmentEvaluationSchema,
});

/** Saves what a team thinks its segments are worth. When somebody saved meanwhile, nothing is written and it says who. */
export async function saveEvaluation(
  actor: Actor,
  { segmentationId, ...made }: z.infer<typeof saveEvaluationInput>,
): Promise<Result<{ revision: number }>> {
  const scope = await authoriseMember(actor, "segmentation:write", { segmentation: segmentationId });
  if (!scope.ok) return scope;
  const revision = await saveEvaluationRecord(scope.value, segmentationId, made);
  if (revision !== null) return ok({ revision });
  const now = await findEvaluation(scope.value, segmentationId);
  // A save whose answer was lost on the way comes again: it is there already.
  if (now && now.revision === made.revision + 1 && isSame(now.content, made.content))
    return ok({ revision: now.revision });
  return fail(problem("segmentation.evaluation-changed", ["revision"], { who: now?.who ?? "" }));
}

const isSame = (a: SegmentEvaluation, b: SegmentEvaluation): boolean => canonicalJson(a) === canonicalJson(b);
