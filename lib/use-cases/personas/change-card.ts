import { randomUUID } from "node:crypto";
import { authoriseMember } from "@/lib/access/authorise-member";
import { insertFields, lockPersona, readFields, updateField } from "@/lib/database/persona-fields";
import { writeVersion } from "@/lib/database/persona-versions";
import { namesOf, touchPersona } from "@/lib/database/personas";
import type { Transaction } from "@/lib/database/pool";
import { withinScope } from "@/lib/database/within-scope";
import {
  freshField,
  type PersonaField,
  type PersonaStatus,
  type VersionKind,
} from "@/lib/domain/personas/persona-card";
import { findCardField } from "@/lib/domain/personas/card-fields";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor, WorkspaceScope } from "@/lib/domain/teams/scopes";

/** What a change of one field is decided from. */
export interface FieldChange {
  readonly field: PersonaField;
  readonly author: string;
  readonly at: Date;
}

interface ChangeRequest {
  readonly personaId: string;
  readonly key: string;
  /** The field's revision that the person saw. */
  readonly revision: number;
  readonly kind?: VersionKind;
  readonly decide: (change: FieldChange) => Result<PersonaField>;
}

/**
 * Changes one field of a card over the revision a person saw, with a version of the card, in one transaction that
 * holds the card. A field that has moved on meanwhile is not written: `persona.field-changed` carries its revision,
 * who changed it and when. Other fields never stand in the way.
 */
export async function changeField(
  actor: Actor,
  request: ChangeRequest,
): Promise<Result<{ revision: number }>> {
  const { personaId, key, revision, decide, kind = "edit" } = request;
  const authorised = await authoriseMember(actor, "persona:write", { persona: personaId });
  if (!authorised.ok) return authorised;
  const scope = authorised.value;
  return withinScope(scope, async (tx) => {
    const persona = await lockPersona(tx, scope, personaId);
    if (!persona) return fail(problem("access.not-found"));
    const field = await fieldOf(tx, scope, personaId, key);
    if (!field) return fail(problem("persona.no-such-field", ["key"]));
    if (field.revision !== revision) return fail(await fieldChanged(tx, field));
    const at = new Date();
    const decided = decide({ field, author: scope.userId, at });
    if (!decided.ok) return decided;
    if (!(await updateField(tx, scope, personaId, { ...decided.value, revision: field.revision }))) {
      return fail(await fieldChanged(tx, field));
    }
    await noteVersion(tx, scope, persona, kind, at);
    return ok({ revision: field.revision + 1 });
  });
}

/** The field as it stands; a field of the card that was never written is empty and begins now. */
async function fieldOf(
  tx: Transaction,
  scope: WorkspaceScope,
  personaId: string,
  key: string,
): Promise<PersonaField | undefined> {
  const found = (await readFields(tx, scope, personaId)).find((field) => field.key === key);
  if (found || findCardField(key)?.shape !== "own") return found;
  const begun = freshField(key, null);
  await insertFields(tx, scope, personaId, [begun]);
  return begun;
}

async function fieldChanged(tx: Transaction, field: PersonaField) {
  const names = await namesOf(tx, field.editedBy ? [field.editedBy] : []);
  return problem("persona.field-changed", ["revision"], {
    key: field.key,
    revision: field.revision,
    author: names[field.editedBy ?? ""] ?? "",
    at: field.editedAt ?? "",
  });
}

/** A version of the card as it now stands. Whatever changes an approved card makes it a draft again. */
export async function noteVersion(
  tx: Transaction,
  scope: WorkspaceScope,
  persona: { readonly id: string; readonly snapshot: number; readonly status: PersonaStatus },
  kind: VersionKind,
  at: Date,
  message = "",
): Promise<void> {
  const reopened = persona.status === "approved" && kind !== "approve";
  await touchPersona(tx, scope, persona.id, { at, ...(reopened ? { status: "draft" as const } : {}) });
  const content = { snapshot: persona.snapshot, fields: await readFields(tx, scope, persona.id) };
  await writeVersion(tx, scope, persona.id, { id: randomUUID(), kind, content, message, at });
}
