import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { PersonaField, PersonaStatus } from "./persona-card";

const next: Record<PersonaStatus, readonly PersonaStatus[]> = {
  draft: ["in-review", "approved", "archived"],
  "in-review": ["draft", "approved", "archived"],
  approved: ["draft", "archived"],
  archived: ["draft"],
};

/** Statuses a card may take from here. */
export const statusesAfter = (status: PersonaStatus): readonly PersonaStatus[] => next[status];

/** draft → in review → approved → archived, and back to draft. Open conflicts and unsupported lines block approval. */
export function changeStatus(
  from: PersonaStatus,
  to: PersonaStatus,
  fields: readonly PersonaField[],
): Result<PersonaStatus> {
  if (!next[from].includes(to)) return fail(problem("persona.status-not-possible", ["status"]));
  if (to === "approved") {
    const open = fields.filter(({ state, hidden }) => !hidden && state === "conflict").length;
    if (open > 0) return fail(problem("persona.conflicts-open", ["status"], { fields: open }));
    const orphaned = fields.filter(({ state, hidden }) => !hidden && state === "orphaned").length;
    if (orphaned > 0) return fail(problem("persona.lines-unsupported", ["status"], { fields: orphaned }));
  }
  return ok(to);
}
