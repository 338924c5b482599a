import { authoriseMember } from "@/lib/access/authorise-member";
import { findSegmentation } from "@/lib/database/segmentations";
import type { Evidence } from "@/lib/domain/personas/evidence";
import { leadingTraits } from "@/lib/domain/personas/leading-traits";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { may } from "@/lib/domain/teams/roles";
import type { Actor } from "@/lib/domain/teams/scopes";
import { seeFigure } from "@/lib/use-cases/figures/figure";
import { spreadFigure, type SegmentSpread } from "@/lib/use-cases/figures/spread-figure";
import { segmentEvidence } from "./segment-evidence";

export interface SegmentSight {
  /** Every share and mean of the segment held against everyone else's, but the answers it was formed by as a rule. */
  readonly evidence: readonly Evidence[];
  readonly size: Evidence | null;
  /** What it is described by, strongest first. */
  readonly traits: readonly Evidence[];
  /** Null while the worker computes it: there are very many people. */
  readonly spread: SegmentSpread | null;
  /** Whether the reader may see what single people answered. */
  readonly mayReadResponses: boolean;
}

/** A segment opened: what sets it apart, who is in it, and how many really match all of that. */
export async function seeSegment(
  actor: Actor,
  { segmentationId, segmentId }: { readonly segmentationId: string; readonly segmentId: string },
): Promise<Result<SegmentSight>> {
  const authorised = await authoriseMember(actor, "segmentation:read", { segmentation: segmentationId });
  if (!authorised.ok) return authorised;
  const scope = authorised.value;
  const segmentation = await findSegmentation(scope, segmentationId);
  const found = segmentation && (await segmentEvidence(scope, segmentation, segmentId));
  if (!segmentation || !found) return fail(problem("access.not-found"));
  const { evidence, size, reading } = found;
  const traits = leadingTraits(evidence);
  const seen = await seeFigure(
    scope,
    segmentation,
    spreadFigure(scope, segmentation, segmentId, { traits, reading }),
  );
  return ok({
    evidence,
    size,
    traits,
    spread: seen?.content ?? null,
    mayReadResponses: may(scope.role, "responses:read"),
  });
}
