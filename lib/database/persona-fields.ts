import { and, eq, inArray } from "drizzle-orm";
import type { PersonaField } from "@/lib/domain/personas/persona-card";
import type { Scope } from "@/lib/domain/teams/scopes";
import type { Transaction } from "./pool";
import { personaFields, personas } from "./schema";

const ofPersona = (scope: Scope, personaId: string) =>
  and(eq(personaFields.workspaceId, scope.workspaceId), eq(personaFields.personaId, personaId));

const fieldOf = (row: typeof personaFields.$inferSelect): PersonaField => ({
  key: row.key,
  generated: row.generated,
  generatedEvidence: row.generatedEvidence,
  base: row.base,
  edited: row.edited,
  editBasis: row.editBasis,
  editedBy: row.editedBy,
  editedAt: row.editedAt?.toISOString() ?? null,
  pending: row.pending,
  state: row.state,
  locked: row.locked,
  hidden: row.hidden,
  revision: row.revision,
});

const columnsOf = ({ editedAt, generatedEvidence, ...field }: PersonaField) => ({
  ...field,
  generatedEvidence: [...generatedEvidence],
  editedAt: editedAt === null ? null : new Date(editedAt),
});

/** All fields of a card, in no order. */
export async function readFields(tx: Transaction, scope: Scope, personaId: string): Promise<PersonaField[]> {
  const rows = await tx.select().from(personaFields).where(ofPersona(scope, personaId));
  return rows.map(fieldOf);
}

/** Fields of several cards, by card. */
export async function readFieldsOf(
  tx: Transaction,
  scope: Scope,
  personaIds: readonly string[],
  keys?: readonly string[],
): Promise<Map<string, PersonaField[]>> {
  const byCard = new Map<string, PersonaField[]>(personaIds.map((id) => [id, []]));
  if (personaIds.length === 0) return byCard;
  const rows = await tx
    .select()
    .from(personaFields)
    .where(
      and(
        eq(personaFields.workspaceId, scope.workspaceId),
        inArray(personaFields.personaId, [...personaIds]),
        keys ? inArray(personaFields.key, [...keys]) : undefined,
      ),
    );
  for (const row of rows) byCard.get(row.personaId)?.push(fieldOf(row));
  return byCard;
}

export async function insertFields(
  tx: Transaction,
  scope: Scope,
  personaId: string,
  fields: readonly PersonaField[],
): Promise<void> {
  if (fields.length === 0) return;
  await tx
    .insert(personaFields)
    .values(fields.map((field) => ({ ...columnsOf(field), workspaceId: scope.workspaceId, personaId })));
}

/**
 * Writes a field over the revision it was made on and raises it. False when the field has moved on meanwhile: nothing
 * is written then.
 */
export async function updateField(
  tx: Transaction,
  scope: Scope,
  personaId: string,
  field: PersonaField,
): Promise<boolean> {
  const written = await tx
    .update(personaFields)
    .set({ ...columnsOf(field), revision: field.revision + 1 })
    .where(
      and(
        ofPersona(scope, personaId),
        eq(personaFields.key, field.key),
        eq(personaFields.revision, field.revision),
      ),
    )
    .returning({ key: personaFields.key });
  return written.length > 0;
}

/** Holds a card still until the transaction ends, so that its fields and versions move together. */
export async function lockPersona(
  tx: Transaction,
  scope: Scope,
  personaId: string,
): Promise<typeof personas.$inferSelect | undefined> {
  const [row] = await tx
    .select()
    .from(personas)
    .where(and(eq(personas.workspaceId, scope.workspaceId), eq(personas.id, personaId)))
    .for("update");
  return row;
}
