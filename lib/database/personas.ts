import { and, asc, count, eq, gt, inArray, isNull, ne, sql } from "drizzle-orm";
import type { Evidence } from "@/lib/domain/personas/evidence";
import type { PersonaField, PersonaStatus } from "@/lib/domain/personas/persona-card";
import type { Scope, WorkspaceScope } from "@/lib/domain/teams/scopes";
import { readFieldsOf } from "./persona-fields";
import type { Transaction } from "./pool";
import { evidence, personas, responses, segmentations, segments, surveys, users } from "./schema";
import { withinScope } from "./within-scope";

/** A card with what it stands in: its segment, the segmentation, the study. */
export interface PersonaRecord {
  readonly id: string;
  readonly status: PersonaStatus;
  readonly snapshot: number;
  readonly revision: number;
  readonly dataAsOf: Date;
  /** When its words were last compared with the data, and when people last came or went in its segment by hand. */
  readonly generatedAt: Date;
  readonly peopleChangedAt: Date | null;
  readonly updatedAt: Date;
  readonly segment: {
    readonly id: string;
    readonly name: string;
    readonly position: number;
    readonly colour: number;
    readonly size: number;
    readonly share: number;
    /** Nobody is in it any more: it was merged or divided by hand. The card is orphaned, and kept. */
    readonly isRetired: boolean;
  };
  readonly segmentation: {
    readonly id: string;
    readonly name: string;
    readonly method: string;
    readonly respondents: number | null;
  };
  readonly survey: {
    readonly id: string;
    readonly title: string;
    readonly kind: "survey" | "import";
    readonly isSample: boolean;
  };
  /** Complete responses that came in after the segmentation was computed. */
  readonly newResponses: number;
}

const newResponses = sql<number>`(
  select count(*) from ${responses}
  where ${responses.workspaceId} = ${personas.workspaceId} and ${responses.surveyId} = ${segmentations.surveyId}
    and ${responses.status} = 'complete' and ${responses.completedAt} > ${personas.dataAsOf}
)`.mapWith(Number);

const recordColumns = {
  id: personas.id,
  status: personas.status,
  snapshot: personas.snapshot,
  revision: personas.revision,
  dataAsOf: personas.dataAsOf,
  generatedAt: personas.generatedAt,
  peopleChangedAt: segments.peopleChangedAt,
  updatedAt: personas.updatedAt,
  segment: {
    id: segments.id,
    name: segments.name,
    position: segments.position,
    colour: segments.colour,
    size: segments.size,
    share: segments.share,
    isRetired: sql<boolean>`${segments.retiredAt} is not null`,
  },
  segmentation: {
    id: segmentations.id,
    name: segmentations.name,
    method: segmentations.method,
    respondents: segmentations.respondents,
  },
  survey: { id: surveys.id, title: surveys.title, kind: surveys.kind, isSample: surveys.isSample },
  newResponses,
};

const selectRecords = (tx: Transaction) =>
  tx
    .select(recordColumns)
    .from(personas)
    .innerJoin(
      segments,
      and(eq(segments.workspaceId, personas.workspaceId), eq(segments.id, personas.segmentId)),
    )
    .innerJoin(
      segmentations,
      and(
        eq(segmentations.workspaceId, personas.workspaceId),
        eq(segmentations.id, personas.segmentationId),
        isNull(segmentations.deletedAt),
      ),
    )
    .innerJoin(
      surveys,
      and(
        eq(surveys.workspaceId, segmentations.workspaceId),
        eq(surveys.id, segmentations.surveyId),
        isNull(surveys.deletedAt),
      ),
    );

export async function findPersona(
  tx: Transaction,
  scope: Scope,
  personaId: string,
): Promise<PersonaRecord | undefined> {
  const [record] = await selectRecords(tx).where(
    and(eq(personas.workspaceId, scope.workspaceId), eq(personas.id, personaId)),
  );
  return record;
}

export interface PersonaFilter {
  readonly surveyId?: string;
  readonly segmentationId?: string;
  readonly includeArchived?: boolean;
}

const mostCards = 500;

/** Cards of a workspace in the order of their studies, segmentations and segments, with the named fields. */
export async function listPersonaRecords(
  scope: Scope,
  { surveyId, segmentationId, includeArchived = false }: PersonaFilter,
  fieldKeys?: readonly string[],
): Promise<{ record: PersonaRecord; fields: PersonaField[] }[]> {
  return withinScope(scope, async (tx) => {
    const records = await selectRecords(tx)
      .where(
        and(
          eq(personas.workspaceId, scope.workspaceId),
          surveyId === undefined ? undefined : eq(segmentations.surveyId, surveyId),
          segmentationId === undefined ? undefined : eq(personas.segmentationId, segmentationId),
          includeArchived ? undefined : ne(personas.status, "archived"),
        ),
      )
      .orderBy(asc(surveys.createdAt), asc(surveys.id), asc(segmentations.createdAt), asc(segments.position))
      .limit(mostCards);
    const fields = await readFieldsOf(
      tx,
      scope,
      records.map(({ id }) => id),
      fieldKeys,
    );
    return records.map((record) => ({ record, fields: fields.get(record.id) ?? [] }));
  });
}

/** The evidence of one generation of a segment's card. */
export async function readEvidence(
  tx: Transaction,
  scope: Scope,
  segmentId: string,
  snapshot: number,
): Promise<Evidence[]> {
  const rows = await tx
    .select({ content: evidence.content })
    .from(evidence)
    .where(
      and(
        eq(evidence.workspaceId, scope.workspaceId),
        eq(evidence.segmentId, segmentId),
        eq(evidence.snapshot, snapshot),
      ),
    );
  return rows.map(({ content }) => content);
}

/** Names of the people with these ids. */
export async function namesOf(tx: Transaction, userIds: readonly string[]): Promise<Record<string, string>> {
  if (userIds.length === 0) return {};
  const rows = await tx
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, [...userIds]));
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

/** Of these responses, the ones still there: a verbatim goes with the response it is from. */
export async function responsesStillThere(
  tx: Transaction,
  scope: Scope,
  responseIds: readonly string[],
): Promise<Set<string>> {
  if (responseIds.length === 0) return new Set();
  const rows = await tx
    .select({ id: responses.id })
    .from(responses)
    .where(and(eq(responses.workspaceId, scope.workspaceId), inArray(responses.id, [...responseIds])));
  return new Set(rows.map(({ id }) => id));
}

/** Marks a card as changed. Its status changes only when one is given. */
export async function touchPersona(
  tx: Transaction,
  scope: WorkspaceScope,
  personaId: string,
  change: { at: Date; status?: PersonaStatus; snapshot?: number; dataAsOf?: Date; generatedAt?: Date },
): Promise<void> {
  const { at, status, ...rest } = change;
  await tx
    .update(personas)
    .set({
      ...rest,
      ...(status === undefined ? {} : { status, archivedAt: status === "archived" ? at : null }),
      revision: sql`${personas.revision} + 1`,
      updatedAt: at,
    })
    .where(and(eq(personas.workspaceId, scope.workspaceId), eq(personas.id, personaId)));
}

/** How many cards a segmentation has for segments it still has (0: none were written yet). */
export async function countPersonas(scope: WorkspaceScope, segmentationId: string): Promise<number> {
  const [counted] = await withinScope(scope, (tx) =>
    tx
      .select({ n: count() })
      .from(personas)
      .innerJoin(
        segments,
        and(eq(segments.workspaceId, personas.workspaceId), eq(segments.id, personas.segmentId)),
      )
      .where(
        and(
          eq(personas.workspaceId, scope.workspaceId),
          eq(personas.segmentationId, segmentationId),
          gt(personas.snapshot, 0),
          isNull(segments.retiredAt),
        ),
      ),
  );
  return counted?.n ?? 0;
}
