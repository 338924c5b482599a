import { z } from "zod";
import { renameUser } from "@/lib/database/accounts";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";
import { displayName } from "./account-fields";

export const renameAccountInput = z.object({ name: displayName });

/** Changes the name others see. */
export async function renameAccount(
  actor: Actor,
  input: z.infer<typeof renameAccountInput>,
): Promise<Result<null>> {
  await renameUser(actor.userId, input.name);
  return ok(null);
}
