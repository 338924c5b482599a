import { z } from "zod";
import { revertField as reverted } from "@/lib/domain/personas/revert-field";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";
import { changeField } from "./change-card";

export const revertFieldInput = z.object({
  personaId: z.uuid(),
  key: z.string().min(1).max(40),
  revision: z.number().int().min(0),
});

/** Puts a field back to what the data say. What people wrote stays in the versions. */
export async function revertField(
  actor: Actor,
  input: z.infer<typeof revertFieldInput>,
): Promise<Result<{ revision: number }>> {
  return changeField(actor, {
    ...input,
    decide: ({ field }) =>
      field.locked ? fail(problem("persona.field-locked", ["key"])) : ok(reverted(field)),
  });
}
