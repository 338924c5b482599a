import { z } from "zod";
import { resolvePending as resolved } from "@/lib/domain/personas/resolve-pending";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";
import { changeField } from "./change-card";

export const resolvePendingInput = z.object({
  personaId: z.uuid(),
  key: z.string().min(1).max(40),
  revision: z.number().int().min(0),
  choice: z.enum(["mine", "new"]),
});

/** Decides between a person's words and what the data say since. */
export async function resolvePending(
  actor: Actor,
  { choice, ...input }: z.infer<typeof resolvePendingInput>,
): Promise<Result<{ revision: number }>> {
  return changeField(actor, { ...input, decide: ({ field }) => ok(resolved(field, choice)) });
}
