import { and, asc, count, eq, gt, inArray, isNull, max, sql } from "drizzle-orm";
import type { Answers } from "@/lib/domain/questionnaire/answer";
import type { SharedCount } from "@/lib/domain/segmentation/agreement/shared-people";
import type { AssignmentOrigin } from "@/lib/domain/segmentation/assignment-origin";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import type { Transaction } from "./pool";
import { qualityOf } from "./quality-of-response";
import {
  responseQuality,
  responses,
  responseWeights,
  segmentAssignments,
  segmentations,
  segments,
} from "./schema";
import { withinScope } from "./within-scope";

export interface PlacedPerson {
  readonly id: string;
  readonly versionId: string;
  readonly answers: Answers;
  readonly completedAt: Date | null;
  /** People the respondent stands for. */
  readonly weight: number;
  /** Position; null: unclassified. */
  readonly segment: number | null;
  readonly posterior: number;
  readonly origin: AssignmentOrigin;
}

interface Grouping {
  readonly id: string;
  readonly surveyId: string;
}

/** Few enough that reading a batch never holds the event loop for long. */
const batchSize = 250;

/**
 * Hands over everybody of the survey who has a place in the segmentation, in batches in the order of their ids. Who came
 * later and was left out for their quality since is not among them; who was in the fit is, as the fit's numbers say.
 */
export async function readPlacedPeople(
  scope: WorkspaceScope,
  segmentation: Grouping,
  onBatch: (batch: readonly PlacedPerson[]) => Promise<void>,
): Promise<void> {
  let after: string | undefined;
  for (;;) {
    const batch = await readBatch(scope, segmentation.id, after);
    await onBatch(
      batch.filter(
        ({ surveyId, origin, isLeftOut }) =>
          surveyId === segmentation.surveyId && (origin === "fit" || origin === "moved" || !isLeftOut),
      ),
    );
    const last = batch.at(-1);
    if (!last || batch.length < batchSize) return;
    after = last.id;
  }
}

/**
 * In two steps by their keys: a join would be planned by how many people there were when the tables were last analysed,
 * which right after a large import is far off.
 */
async function readBatch(
  scope: WorkspaceScope,
  segmentationId: string,
  after: string | undefined,
): Promise<(PlacedPerson & { readonly surveyId: string; readonly isLeftOut: boolean })[]> {
  return withinScope(scope, async (tx) => {
    const places = await tx
      .select({
        id: segmentAssignments.responseId,
        segmentId: segmentAssignments.segmentId,
        posterior: segmentAssignments.posterior,
        origin: segmentAssignments.origin,
      })
      .from(segmentAssignments)
      .where(
        and(
          eq(segmentAssignments.workspaceId, scope.workspaceId),
          eq(segmentAssignments.segmentationId, segmentationId),
          after === undefined ? undefined : gt(segmentAssignments.responseId, after),
        ),
      )
      .orderBy(asc(segmentAssignments.responseId))
      .limit(batchSize);
    if (places.length === 0) return [];
    const positions = await tx
      .select({ id: segments.id, position: segments.position })
      .from(segments)
      .where(and(eq(segments.workspaceId, scope.workspaceId), eq(segments.segmentationId, segmentationId)));
    const position = new Map(positions.map((segment) => [segment.id, segment.position]));
    const people = await readResponses(tx, scope, places.map(({ id }) => id)); // prettier-ignore
    const byId = new Map(people.map((person) => [person.id, person]));
    return places.flatMap(({ segmentId, ...place }) => {
      const person = byId.get(place.id);
      return person ? [{ ...person, ...place, segment: position.get(segmentId ?? "") ?? null }] : [];
    });
  });
}

const readResponses = (tx: Transaction, scope: WorkspaceScope, ids: readonly string[]) =>
  tx
    .select({
      id: responses.id,
      surveyId: responses.surveyId,
      versionId: responses.surveyVersionId,
      answers: responses.answers,
      completedAt: responses.completedAt,
      weight: sql<number>`coalesce(${responseWeights.weight}, 1)`,
      isLeftOut: sql<boolean>`coalesce(${responseQuality.isLeftOut}, false)`,
    })
    .from(responses)
    .leftJoin(
      responseWeights,
      and(
        eq(responseWeights.workspaceId, responses.workspaceId),
        eq(responseWeights.responseId, responses.id),
      ),
    )
    .leftJoin(responseQuality, qualityOf)
    .where(and(eq(responses.workspaceId, scope.workspaceId), inArray(responses.id, [...ids])));

/** Changes whenever people get, lose or change their places. */
export async function placesWatermark(scope: WorkspaceScope, segmentationId: string): Promise<string> {
  const [state] = await withinScope(scope, (tx) =>
    tx
      .select({
        n: count(),
        last: sql<string | null>`max(${segmentAssignments.assignedAt})::text`,
        revision: sql<number>`(
          select ${segmentations.revision} from ${segmentations}
          where ${segmentations.workspaceId} = ${scope.workspaceId} and ${segmentations.id} = ${segmentationId})`,
      })
      .from(segmentAssignments)
      .where(
        and(
          eq(segmentAssignments.workspaceId, scope.workspaceId),
          eq(segmentAssignments.segmentationId, segmentationId),
        ),
      ),
  );
  return `${state?.n ?? 0}:${state?.last ?? ""}:${state?.revision ?? 0}`;
}

export interface LaterPeople {
  readonly people: number;
  /** When the last of them got a place; null where there is nobody. */
  readonly lastPlacedAt: Date | null;
}

/** How many people were placed after the segments were found, and when last. */
export async function countLaterPeople(scope: WorkspaceScope, segmentationId: string): Promise<LaterPeople> {
  const [found] = await withinScope(scope, (tx) =>
    tx
      .select({ people: count(), lastPlacedAt: max(segmentAssignments.assignedAt) })
      .from(segmentAssignments)
      .where(
        and(
          eq(segmentAssignments.workspaceId, scope.workspaceId),
          eq(segmentAssignments.segmentationId, segmentationId),
          eq(segmentAssignments.origin, "scored"),
        ),
      ),
  );
  return found ?? { people: 0, lastPlacedAt: null };
}

/** People who have a place in both segmentations, counted by their segment in each, with the sums of their weights. */
export async function countSharedPeople(
  tx: Transaction,
  scope: WorkspaceScope,
  first: string,
  second: string,
): Promise<SharedCount[]> {
  // Looked up person by person: planned as a join inside the transaction that wrote them, it would compare all with all.
  const found = await tx.execute<
    Record<keyof SharedCount, number> & { first: number | null; second: number | null }
  >(sql`
    select g.position as first, h.position as second, sum(c.people)::int as people,
      sum(c.weights)::float8 as weights, sum(c.squares)::float8 as squares
    from (
      select p.segment_id, p.other, count(*) as people, sum(p.weight) as weights, sum(p.weight ^ 2) as squares
      from (
        select a.segment_id, (
          select array[b.segment_id] from ${segmentAssignments} b
          where b.workspace_id = a.workspace_id and b.segmentation_id = ${second}::uuid
            and b.response_id = a.response_id
          offset 0
        ) as other, coalesce((
          select w.weight from ${responseWeights} w
          where w.workspace_id = a.workspace_id and w.response_id = a.response_id
          offset 0
        ), 1) as weight
        from ${segmentAssignments} a
        where a.workspace_id = ${scope.workspaceId}::uuid and a.segmentation_id = ${first}::uuid
      ) p
      where p.other is not null
      group by 1, 2
    ) c
    left join ${segments} g on g.workspace_id = ${scope.workspaceId}::uuid and g.id = c.segment_id
    left join ${segments} h on h.workspace_id = ${scope.workspaceId}::uuid and h.id = c.other[1]
    group by 1, 2`);
  return found.rows;
}

/** The newest finished segmentation that repeats this one. */
export async function findSuccessor(
  scope: WorkspaceScope,
  segmentationId: string,
): Promise<{ id: string; name: string } | undefined> {
  const [found] = await withinScope(scope, (tx) =>
    tx
      .select({ id: segmentations.id, name: segmentations.name })
      .from(segmentations)
      .where(
        and(
          eq(segmentations.workspaceId, scope.workspaceId),
          eq(segmentations.predecessorId, segmentationId),
          eq(segmentations.status, "ready"),
          isNull(segmentations.deletedAt),
        ),
      )
      .orderBy(sql`${segmentations.createdAt} desc`)
      .limit(1),
  );
  return found;
}
