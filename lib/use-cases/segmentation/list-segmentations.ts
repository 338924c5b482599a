import { authoriseMember } from "@/lib/access/authorise-member";
import { listSegmentationRecords } from "@/lib/database/segmentations";
import { ok, type Result } from "@/lib/domain/result";
import type { SegmentationListing } from "@/lib/domain/segmentation/segmentation-listing";
import type { Actor } from "@/lib/domain/teams/scopes";

/** Every segmentation of a workspace, newest first. */
export async function listSegmentations(
  actor: Actor,
  workspaceId: string,
): Promise<Result<SegmentationListing[]>> {
  const scope = await authoriseMember(actor, "segmentation:read", { workspace: workspaceId });
  if (!scope.ok) return scope;
  return ok(await listSegmentationRecords(scope.value));
}
