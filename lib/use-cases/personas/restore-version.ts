import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { insertFields, lockPersona, readFields, updateField } from "@/lib/database/persona-fields";
import { findVersion } from "@/lib/database/persona-versions";
import { withinScope } from "@/lib/database/within-scope";
import { restoreField } from "@/lib/domain/personas/restore-field";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";
import { noteVersion } from "./change-card";

export const restoreVersionInput = z.object({ personaId: z.uuid(), versionId: z.uuid() });

/** Makes a card read as it did in a version. Itself a new version, so nothing after it is lost. */
export async function restoreVersion(
  actor: Actor,
  { personaId, versionId }: z.infer<typeof restoreVersionInput>,
): Promise<Result<{ number: number }>> {
  const authorised = await authoriseMember(actor, "persona:write", { persona: personaId });
  if (!authorised.ok) return authorised;
  const scope = authorised.value;
  return withinScope(scope, async (tx) => {
    const persona = await lockPersona(tx, scope, personaId);
    const version = await findVersion(tx, scope, personaId, versionId);
    if (!persona || !version) return fail(problem("access.not-found"));
    const now = new Map((await readFields(tx, scope, personaId)).map((field) => [field.key, field]));
    const at = new Date();
    for (const then of version.content.fields) {
      const field = now.get(then.key);
      const restored = restoreField(field, then);
      if (!field) await insertFields(tx, scope, personaId, [restored]);
      else if (restored !== field) await updateField(tx, scope, personaId, restored);
    }
    await noteVersion(tx, scope, persona, "restore", at, String(version.number));
    return ok({ number: version.number });
  });
}
