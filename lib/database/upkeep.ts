import { sql } from "drizzle-orm";
import {
  changedResponses,
  responseQuality,
  responses,
  segmentAssignments,
  segmentations,
  segments,
  surveys,
  typingTools,
} from "./schema";
import { withoutScope } from "./within-scope";

// What the worker looks for over the whole installation, without a scope. It finds ids only; the work itself is done in
// the scope of the workspace they belong to.

/**
 * Finished segmentations that place new people as they answer, where somebody waits for a place. Looks no further back
 * than ten minutes before the last placing: answers take that long at most from their time to being seen.
 */
export async function findSegmentationsWithNewPeople(): Promise<
  { workspaceId: string; segmentationId: string }[]
> {
  const found = await withoutScope((tx) =>
    tx.execute<{ workspace_id: string; id: string }>(sql`
      select s.workspace_id, s.id from ${segmentations} s
      join ${surveys} v on v.workspace_id = s.workspace_id and v.id = s.survey_id and v.deleted_at is null
      where s.places_new_people and s.status = 'ready' and s.deleted_at is null and exists (
        select 1 from ${responses} r
        where r.workspace_id = s.workspace_id and r.survey_id = s.survey_id and r.status = 'complete'
          and r.completed_at > coalesce(s.new_people_placed_at, '-infinity') - interval '10 minutes'
          and not exists (
            select 1 from ${segmentAssignments} a
            where a.workspace_id = s.workspace_id and a.segmentation_id = s.id and a.response_id = r.id
            offset 0
          )
          and not exists (
            select 1 from ${responseQuality} q
            where q.workspace_id = r.workspace_id and q.response_id = r.id and q.is_left_out
          )
      )`),
  );
  return found.rows.map((row) => ({ workspaceId: row.workspace_id, segmentationId: row.id }));
}

/** Surveys whose column caches hold responses that were edited or erased meanwhile. */
export const findOutdatedCaches = (): Promise<{ workspaceId: string; surveyId: string }[]> =>
  withoutScope((tx) =>
    tx
      .selectDistinct({ workspaceId: changedResponses.workspaceId, surveyId: changedResponses.surveyId })
      .from(changedResponses),
  );

/**
 * Typing tools that place people as they answer the short survey, where somebody waits for a place; as far back as above.
 * A tool whose segments were merged or divided by hand since places nobody.
 */
export async function findTypingToolsWithNewPeople(): Promise<
  { workspaceId: string; segmentationId: string; toolId: string }[]
> {
  const found = await withoutScope((tx) =>
    tx.execute<{ workspace_id: string; segmentation_id: string; id: string }>(sql`
      select t.workspace_id, t.segmentation_id, t.id from ${typingTools} t
      join ${segmentations} s on s.workspace_id = t.workspace_id and s.id = t.segmentation_id
        and s.status = 'ready' and s.deleted_at is null
      join ${surveys} v on v.workspace_id = t.workspace_id and v.id = t.survey_id and v.deleted_at is null
      where t.places_new_people and t.status = 'ready' and t.deleted_at is null
        and exists (
          select 1 from ${segments} g
          where g.workspace_id = s.workspace_id and g.segmentation_id = s.id and g.retired_at is null
          having jsonb_agg(g.id) @> (t.tool -> 'segmentIds') and jsonb_agg(g.id) <@ (t.tool -> 'segmentIds')
        )
        and exists (
        select 1 from ${responses} r
        where r.workspace_id = t.workspace_id and r.survey_id = t.survey_id and r.status = 'complete'
          and r.completed_at > coalesce(t.new_people_placed_at, '-infinity') - interval '10 minutes'
          and not exists (
            select 1 from ${segmentAssignments} a
            where a.workspace_id = t.workspace_id and a.segmentation_id = s.id and a.response_id = r.id
          )
          and not exists (
            select 1 from ${responseQuality} q
            where q.workspace_id = r.workspace_id and q.response_id = r.id and q.is_left_out
          )
      )`),
  );
  return found.rows.map((row) => ({
    workspaceId: row.workspace_id,
    segmentationId: row.segmentation_id,
    toolId: row.id,
  }));
}
