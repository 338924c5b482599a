import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { MISSING } from "@/lib/domain/statistics/column";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { ofCache } from "./column-cache";
import type { Transaction } from "./pool";
import { responseChunks, segmentAssignments, segmentations, segments } from "./schema";
import { withinScope } from "./within-scope";

/** A segmentation that people can be divided by. */
export interface DividingSegments {
  readonly segmentationId: string;
  readonly name: string;
  readonly segments: readonly { readonly id: string; readonly name: string; readonly colour: number }[];
}

/** The finished segmentations of a survey, newest first, each with its segments in order. */
export async function listDividingSegments(
  scope: WorkspaceScope,
  surveyId: string,
): Promise<DividingSegments[]> {
  const rows = await withinScope(scope, (tx) =>
    tx
      .select({
        segmentationId: segmentations.id,
        name: segmentations.name,
        id: segments.id,
        segment: segments.name,
        colour: segments.colour,
      })
      .from(segmentations)
      .innerJoin(
        segments,
        and(
          eq(segments.workspaceId, segmentations.workspaceId),
          eq(segments.segmentationId, segmentations.id),
        ),
      )
      .where(
        and(
          eq(segmentations.workspaceId, scope.workspaceId),
          eq(segmentations.surveyId, surveyId),
          eq(segmentations.status, "ready"),
          isNull(segmentations.deletedAt),
          isNull(segments.retiredAt),
        ),
      )
      .orderBy(sql`${segmentations.createdAt} desc`, asc(segmentations.id), asc(segments.position)),
  );
  const found = new Map<
    string,
    DividingSegments & { segments: { id: string; name: string; colour: number }[] }
  >();
  for (const { segmentationId, name, id, segment, colour } of rows) {
    const known = found.get(segmentationId) ?? { segmentationId, name, segments: [] };
    known.segments.push({ id, name: segment, colour });
    found.set(segmentationId, known);
  }
  return [...found.values()];
}

/** A segmentation as a column: a person's code is the place of their segment in `segmentIds`. */
export interface SegmentColumn {
  readonly columnId: string;
  readonly segmentationId: string;
  readonly segmentIds: readonly string[];
}

const codesFrom = (text: string | null): Int16Array =>
  text === null || text === "" ? new Int16Array() : Int16Array.from(text.split(","), Number);

/** Codes of one chunk's responses, in order. Found in the database, so that no ids travel. */
export async function readChunkSegments(
  tx: Transaction,
  scope: WorkspaceScope,
  surveyId: string,
  { segmentationId, segmentIds }: SegmentColumn,
  chunk: number,
): Promise<Int16Array> {
  const { rows } = await tx.execute<{ codes: string | null }>(sql`
    select string_agg(coalesce(array_position(${sql.param([...segmentIds])}::uuid[], a.segment_id) - 1, ${MISSING})::text,
      ',' order by one.place) as codes
    from ${responseChunks}
    cross join lateral unnest(${responseChunks.responseIds}) with ordinality as one(id, place)
    left join ${segmentAssignments} as a on a.workspace_id = ${scope.workspaceId}
      and a.segmentation_id = ${segmentationId} and a.response_id = one.id
    where ${ofCache(responseChunks, scope, surveyId)} and ${responseChunks.chunk} = ${chunk}`);
  return codesFrom(rows[0]?.codes ?? null);
}

/** Codes of these responses, in order. */
export async function readSegmentsOf(
  tx: Transaction,
  scope: WorkspaceScope,
  { segmentationId, segmentIds }: SegmentColumn,
  responseIds: readonly string[],
): Promise<Int16Array> {
  const { rows } = await tx.execute<{ codes: string | null }>(sql`
    select string_agg(coalesce(array_position(${sql.param([...segmentIds])}::uuid[], a.segment_id) - 1, ${MISSING})::text,
      ',' order by one.place) as codes
    from unnest(${sql.param([...responseIds])}::uuid[]) with ordinality as one(id, place)
    left join ${segmentAssignments} as a on a.workspace_id = ${scope.workspaceId}
      and a.segmentation_id = ${segmentationId} and a.response_id = one.id`);
  return codesFrom(rows[0]?.codes ?? null);
}
