import { authoriseMember } from "@/lib/access/authorise-member";
import { findSegmentation } from "@/lib/database/segmentations";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";
import { seeFigure } from "@/lib/use-cases/figures/figure";
import { separationFigure, type SeenSeparation } from "@/lib/use-cases/figures/separation-figure";

/**
 * How well the segments stand apart in the directions in which people differ most; `being-drawn` while the worker is at it.
 * Null where segments were not found in answers, or nothing varies.
 */
export async function seeSeparation(
  actor: Actor,
  segmentationId: string,
): Promise<Result<SeenSeparation | "being-drawn" | null>> {
  const authorised = await authoriseMember(actor, "segmentation:read", { segmentation: segmentationId });
  if (!authorised.ok) return authorised;
  const scope = authorised.value;
  const segmentation = await findSegmentation(scope, segmentationId);
  if (segmentation?.status !== "ready") return ok(null);
  const figure = separationFigure(scope, segmentation);
  if (!figure) return ok(null);
  const seen = await seeFigure(scope, segmentation, figure);
  return ok(seen ? seen.content : "being-drawn");
}
