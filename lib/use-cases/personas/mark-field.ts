import { z } from "zod";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";
import { changeField } from "./change-card";

export const markFieldInput = z.object({
  personaId: z.uuid(),
  key: z.string().min(1).max(40),
  revision: z.number().int().min(0),
  /** A hidden field is on no shared page and greyed on the card. */
  hidden: z.boolean().optional(),
  /** A locked field keeps its words whatever the data come to say, and nobody edits it. */
  locked: z.boolean().optional(),
});

/** Hides, shows, locks or unlocks a field. */
export async function markField(
  actor: Actor,
  { personaId, key, revision, hidden, locked }: z.infer<typeof markFieldInput>,
): Promise<Result<{ revision: number }>> {
  return changeField(actor, {
    personaId,
    key,
    revision,
    decide: ({ field }) => ok({ ...field, hidden: hidden ?? field.hidden, locked: locked ?? field.locked }),
  });
}
