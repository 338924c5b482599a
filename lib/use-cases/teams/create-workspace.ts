import { z } from "zod";
import { insertWorkspace } from "@/lib/database/accounts";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";
import { displayName } from "./account-fields";

export const createWorkspaceInput = z.object({ id: z.uuid(), name: displayName });

/** Another workspace, owned by whoever makes it. Repeating the same id adds nothing. */
export async function createWorkspace(
  actor: Actor,
  input: z.infer<typeof createWorkspaceInput>,
): Promise<Result<{ workspaceId: string }>> {
  await insertWorkspace(actor.userId, input);
  return ok({ workspaceId: input.id });
}
