import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { recordEvent } from "@/lib/database/audit-events";
import { lockPersona, readFields } from "@/lib/database/persona-fields";
import { touchPersona } from "@/lib/database/personas";
import { revokeLinksTo } from "@/lib/database/share-links";
import { withinScope } from "@/lib/database/within-scope";
import { changeStatus } from "@/lib/domain/personas/change-status";
import { personaStatuses, type PersonaStatus } from "@/lib/domain/personas/persona-card";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";
import { noteVersion } from "./change-card";

export const setStatusInput = z.object({ personaId: z.uuid(), status: z.enum(personaStatuses) });

/** Moves a card along draft → in review → approved → archived. Approval is a version; archiving ends its links. */
export async function setStatus(
  actor: Actor,
  { personaId, status }: z.infer<typeof setStatusInput>,
): Promise<Result<{ status: PersonaStatus }>> {
  const authorised = await authoriseMember(actor, "persona:write", { persona: personaId });
  if (!authorised.ok) return authorised;
  const scope = authorised.value;
  return withinScope(scope, async (tx) => {
    const persona = await lockPersona(tx, scope, personaId);
    if (!persona) return fail(problem("access.not-found"));
    if (persona.status === status) return ok({ status });
    const changed = changeStatus(persona.status, status, await readFields(tx, scope, personaId));
    if (!changed.ok) return changed;
    const at = new Date();
    await touchPersona(tx, scope, personaId, { at, status });
    if (status === "approved") await noteVersion(tx, scope, { ...persona, status }, "approve", at);
    if (status === "archived") await revokeLinksTo(tx, scope, "persona", personaId);
    await recordEvent(tx, scope, {
      action: `persona.${status}`,
      subjectKind: "persona",
      subjectId: personaId,
      details: { from: persona.status },
    });
    return ok({ status });
  });
}
