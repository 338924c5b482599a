import { authoriseMember } from "@/lib/access/authorise-member";
import { readSegmentTies, type SegmentTies } from "@/lib/database/segment-ties";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

/** What rests on each segment: its persona card, and the links that show it. A merge or a division concerns them. */
export async function listSegmentTies(
  actor: Actor,
  segmentationId: string,
): Promise<Result<ReadonlyMap<string, SegmentTies>>> {
  const scope = await authoriseMember(actor, "segmentation:read", { segmentation: segmentationId });
  return scope.ok ? ok(await readSegmentTies(scope.value, segmentationId)) : scope;
}
