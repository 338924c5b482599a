import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { setPlacesNewPeople } from "@/lib/database/new-people";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

export const switchPlacementInput = z.object({ segmentationId: z.uuid(), isOn: z.boolean() });

/** Turns on or off that people are placed in the segments as they answer. */
export async function switchPlacement(
  actor: Actor,
  { segmentationId, isOn }: z.infer<typeof switchPlacementInput>,
): Promise<Result<null>> {
  const scope = await authoriseMember(actor, "segmentation:write", { segmentation: segmentationId });
  if (!scope.ok) return scope;
  await setPlacesNewPeople(scope.value, segmentationId, isOn);
  return ok(null);
}
