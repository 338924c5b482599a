import { sql } from "drizzle-orm";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { responseQuality, responses, segmentAssignments, segmentations, segments } from "./schema";
import { withinScope } from "./within-scope";

/** People of a segmentation by how they came into it, and who of the survey is not in it. */
export interface CountedPeople extends Record<string, unknown> {
  /** Of those the segments were found with. */
  readonly found: number;
  readonly unplaced: number;
  /** Null where somebody was brought in from a file: nobody knows when they were asked. */
  readonly firstAt: Date | null;
  readonly lastAt: Date | null;
  readonly scored: number;
  readonly typed: number;
  readonly leftOut: number;
  readonly unfinished: number;
}

/** Somebody moved by hand was in the fit if they had a place when it was finished. */
const wasFound = sql`(a.origin = 'fit' or (a.origin = 'moved' and a.assigned_at <= one.finished_at))`;

/** Who a segmentation was found with. Left out and unfinished are counted among those who had come by then. */
export async function countPeopleOfMethod(
  scope: WorkspaceScope,
  { id, surveyId }: { readonly id: string; readonly surveyId: string },
): Promise<CountedPeople | undefined> {
  const { rows } = await withinScope(scope, (tx) =>
    tx.execute<CountedPeople>(sql`
      with one as (
        select finished_at from ${segmentations}
        where workspace_id = ${scope.workspaceId}::uuid and id = ${id}::uuid
      ), placed as (
        select a.response_id, a.segment_id, a.origin, ${wasFound} as is_found
        from ${segmentAssignments} a cross join one
        where a.workspace_id = ${scope.workspaceId}::uuid and a.segmentation_id = ${id}::uuid
      ), people as (
        select count(*) filter (where is_found)::int as found,
          count(*) filter (where is_found and segment_id is null)::int as unplaced,
          count(*) filter (where origin = 'scored' or (origin = 'moved' and not is_found))::int as scored,
          count(*) filter (where origin = 'typed')::int as typed,
          bool_or(is_found and r.source = 'import') as is_imported,
          min(r.completed_at) filter (where is_found) as first_at,
          max(r.completed_at) filter (where is_found) as last_at
        from placed
        join ${responses} r on r.workspace_id = ${scope.workspaceId}::uuid and r.id = placed.response_id
      ), others as (
        select count(*) filter (where r.status = 'complete' and q.is_left_out and r.completed_at <= one.finished_at)::int
            as left_out,
          count(*) filter (where r.status = 'partial' and r.started_at <= one.finished_at)::int as unfinished
        from ${responses} r
        cross join one
        left join ${responseQuality} q on q.workspace_id = r.workspace_id and q.response_id = r.id
        where r.workspace_id = ${scope.workspaceId}::uuid and r.survey_id = ${surveyId}::uuid
          and not exists (
            select 1 from placed where placed.response_id = r.id and placed.is_found
          )
      )
      select found, unplaced, scored, typed, left_out as "leftOut", unfinished,
        case when not is_imported then first_at end as "firstAt",
        case when not is_imported then last_at end as "lastAt"
      from people cross join others`),
  );
  const [counted] = rows;
  return counted && { ...counted, firstAt: asDate(counted.firstAt), lastAt: asDate(counted.lastAt) };
}

/** Raw queries give instants as text. */
const asDate = (value: Date | string | null): Date | null => (value === null ? null : new Date(value));

/** Where somebody stands now whom the segments were found with. */
export interface StandingPlace extends Record<string, unknown> {
  readonly responseId: string;
  /** Of the segment; null without one. */
  readonly position: number | null;
}

/** The people the segments were found with, batch by batch in the order of their ids, as fast as they are asked for. */
export async function* readFoundPeople(
  scope: WorkspaceScope,
  segmentationId: string,
  batchSize: number,
): AsyncGenerator<readonly StandingPlace[]> {
  let after: string | null = null;
  for (;;) {
    const from: string | null = after;
    const { rows }: { rows: StandingPlace[] } = await withinScope(scope, (tx) =>
      tx.execute<StandingPlace>(sql`
        select a.response_id as "responseId", s.position
        from ${segmentAssignments} a
        join ${segmentations} one on one.workspace_id = a.workspace_id and one.id = a.segmentation_id
        left join ${segments} s on s.workspace_id = a.workspace_id and s.id = a.segment_id
        where a.workspace_id = ${scope.workspaceId}::uuid and a.segmentation_id = ${segmentationId}::uuid
          and ${wasFound} and (${from}::uuid is null or a.response_id > ${from}::uuid)
        order by a.response_id
        limit ${batchSize}`),
    );
    if (rows.length > 0) yield rows;
    after = rows.at(-1)?.responseId ?? null;
    if (after === null || rows.length < batchSize) return;
  }
}
