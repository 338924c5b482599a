import { z } from "zod";
import { raiseSessionEpoch } from "@/lib/database/before-scope";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

export const signOutEverywhereInput = z.object({});

/** Ends every session of this person on every device, this one included. */
export async function signOutEverywhere(actor: Actor): Promise<Result<null>> {
  await raiseSessionEpoch(actor.userId);
  return ok(null);
}
