import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Evidence } from "@/lib/domain/personas/evidence";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import type { Transaction } from "./pool";
import {
  consentRecords,
  evidence,
  personas,
  responses,
  segmentAssignments,
  segmentations,
  segments,
} from "./schema";
import { withinScope } from "./within-scope";

export type SegmentRecord = typeof segments.$inferSelect;
export type SegmentationRecord = typeof segmentations.$inferSelect;

/** A segmentation with its segments in order. */
export async function findSegmentationWithSegments(
  scope: WorkspaceScope,
  segmentationId: string,
): Promise<{ segmentation: SegmentationRecord; segments: SegmentRecord[] } | undefined> {
  return withinScope(scope, async (tx) => {
    const [segmentation] = await tx
      .select()
      .from(segmentations)
      .where(
        and(
          eq(segmentations.workspaceId, scope.workspaceId),
          eq(segmentations.id, segmentationId),
          isNull(segmentations.deletedAt),
        ),
      );
    if (!segmentation) return undefined;
    const found = await tx
      .select()
      .from(segments)
      .where(
        and(
          eq(segments.workspaceId, scope.workspaceId),
          eq(segments.segmentationId, segmentationId),
          isNull(segments.retiredAt),
        ),
      )
      .orderBy(asc(segments.position));
    return { segmentation, segments: found };
  });
}

export interface Membership {
  readonly segmentId: string;
  readonly posterior: number;
}

/** People a card is about: those the segments were found with. Who was placed later is not in its numbers. */
const isOfTheFit = sql`${segmentAssignments.origin} in ('fit', 'moved')`;

/** Who belongs to which segment, by response. */
export async function readMemberships(
  scope: WorkspaceScope,
  segmentationId: string,
): Promise<Map<string, Membership>> {
  const rows = await withinScope(scope, (tx) =>
    tx
      .select({
        responseId: segmentAssignments.responseId,
        segmentId: segmentAssignments.segmentId,
        posterior: segmentAssignments.posterior,
      })
      .from(segmentAssignments)
      .where(
        and(
          eq(segmentAssignments.workspaceId, scope.workspaceId),
          eq(segmentAssignments.segmentationId, segmentationId),
          isNotNull(segmentAssignments.segmentId),
          isOfTheFit,
        ),
      ),
  );
  return new Map(
    rows.flatMap(({ responseId, segmentId, posterior }) =>
      segmentId === null ? [] : [[responseId, { segmentId, posterior }]],
    ),
  );
}

/** How many people of each segment a question was not shown to. */
export async function countNotShown(
  scope: WorkspaceScope,
  segmentationId: string,
): Promise<{ itemId: string; segmentId: string; people: number }[]> {
  const result = await withinScope(scope, (tx) =>
    tx.execute<{ item_id: string; segment_id: string; people: string }>(sql`
      select split_part(reason.key, '.', 1) as item_id, ${segmentAssignments.segmentId} as segment_id,
        count(distinct ${responses.id}) as people
      from ${segmentAssignments}
      join ${responses} on ${responses.workspaceId} = ${segmentAssignments.workspaceId}
        and ${responses.id} = ${segmentAssignments.responseId}
      cross join lateral jsonb_each_text(${responses.missing}) as reason
      where ${segmentAssignments.workspaceId} = ${scope.workspaceId}
        and ${segmentAssignments.segmentationId} = ${segmentationId}
        and ${segmentAssignments.segmentId} is not null
        and ${isOfTheFit}
        and reason.value = 'not-shown'
      group by 1, 2`),
  );
  return result.rows.map((row) => ({
    itemId: row.item_id,
    segmentId: row.segment_id,
    people: Number(row.people),
  }));
}

/** Responses whose author declined any consent that was asked for: never quoted. */
export async function readDeclined(scope: WorkspaceScope, surveyId: string): Promise<Set<string>> {
  const rows = await withinScope(scope, (tx) =>
    tx
      .selectDistinct({ responseId: consentRecords.responseId })
      .from(consentRecords)
      .innerJoin(
        responses,
        and(
          eq(responses.workspaceId, consentRecords.workspaceId),
          eq(responses.id, consentRecords.responseId),
          eq(responses.surveyId, surveyId),
        ),
      )
      .where(and(eq(consentRecords.workspaceId, scope.workspaceId), eq(consentRecords.given, false))),
  );
  return new Set(rows.map(({ responseId }) => responseId));
}

/** The cards a segmentation has, by segment. */
export async function readPersonasOf(
  tx: Transaction,
  scope: WorkspaceScope,
  segmentationId: string,
): Promise<Map<string, typeof personas.$inferSelect>> {
  const rows = await tx
    .select()
    .from(personas)
    .where(and(eq(personas.workspaceId, scope.workspaceId), eq(personas.segmentationId, segmentationId)))
    .orderBy(asc(personas.id))
    .for("update");
  return new Map(rows.map((row) => [row.segmentId, row]));
}

export async function insertPersona(
  tx: Transaction,
  scope: WorkspaceScope,
  persona: { id: string; segmentationId: string; segmentId: string; dataAsOf: Date },
): Promise<void> {
  await tx.insert(personas).values({ ...persona, workspaceId: scope.workspaceId, snapshot: 1 });
}

const rowsAtOnce = 500;

/** Freezes the numbers a generation of a card rests on. */
export async function insertEvidence(
  tx: Transaction,
  scope: WorkspaceScope,
  segmentId: string,
  snapshot: number,
  found: readonly Evidence[],
): Promise<void> {
  for (let from = 0; from < found.length; from += rowsAtOnce) {
    await tx.insert(evidence).values(
      found.slice(from, from + rowsAtOnce).map((content) => ({
        workspaceId: scope.workspaceId,
        segmentId,
        id: content.id,
        snapshot,
        content,
      })),
    );
  }
}
