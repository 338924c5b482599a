import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { renameWorkspaceRecord } from "@/lib/database/members";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";
import { displayName } from "./account-fields";

export const renameWorkspaceInput = z.object({ workspaceId: z.uuid(), name: displayName });

export async function renameWorkspace(
  actor: Actor,
  input: z.infer<typeof renameWorkspaceInput>,
): Promise<Result<null>> {
  const scope = await authoriseMember(actor, "workspace:rename", { workspace: input.workspaceId });
  if (!scope.ok) return scope;
  await renameWorkspaceRecord(scope.value, input.name);
  return ok(null);
}
