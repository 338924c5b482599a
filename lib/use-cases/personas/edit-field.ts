import { randomUUID } from "node:crypto";
import { z } from "zod";
import { applyEdit } from "@/lib/domain/personas/apply-edit";
import { editBases } from "@/lib/domain/personas/persona-card";
import { fail, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";
import { changeField } from "./change-card";

const id = z.string().min(1).max(64);
const text = z.string().trim().min(1).max(2000);

export const editFieldInput = z.object({
  personaId: z.uuid(),
  key: z.string().min(1).max(40),
  /** Every line the field is to have, in order: kept (`id`), put back (`original`), changed (`id`, `text`), new (`text`). */
  lines: z
    .array(z.object({ id: id.optional(), text: text.optional(), original: z.boolean().optional() }))
    .max(40),
  basis: z.enum(editBases),
  revision: z.number().int().min(0),
});

/** Writes a person's version of a field. What is left out is taken away for good; verbatims are never rewritten. */
export async function editField(
  actor: Actor,
  { personaId, key, lines, basis, revision }: z.infer<typeof editFieldInput>,
): Promise<Result<{ revision: number }>> {
  return changeField(actor, {
    personaId,
    key,
    revision,
    decide: ({ field, author, at }) =>
      field.locked
        ? fail(problem("persona.field-locked", ["key"]))
        : applyEdit(field, { lines, basis, author, at: at.toISOString(), newId: randomUUID }),
  });
}
