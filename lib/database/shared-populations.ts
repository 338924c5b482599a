import { sql } from "drizzle-orm";
import type { ShareTargetKind } from "@/lib/domain/sharing/share-link";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import type { Transaction } from "./pool";

/** Two segments, of two segmentations, that are the same people but for a few. */
export interface NearlySame {
  /** The one to be shared, and the one a link in force shows. */
  readonly segment: string;
  readonly shared: string;
}

/**
 * Of the segments a target shows, one that differs from a segment of another segmentation of the survey, shown by a link in
 * force, by at least one and fewer than `k` people. Links of one survey are made one after the other: the lock lasts until
 * the transaction ends.
 */
export async function findNearlySamePeople(
  tx: Transaction,
  scope: WorkspaceScope,
  target: { readonly kind: ShareTargetKind; readonly id: string; readonly segmentationId: string },
  k: number,
): Promise<NearlySame | undefined> {
  const workspace = scope.workspaceId;
  await tx.execute(sql`
    select pg_advisory_xact_lock(hashtextextended('share:' || survey_id::text, 0)) from segmentations
    where workspace_id = ${workspace} and id = ${target.segmentationId}`);
  const found = await tx.execute<{ segment: string; shared: string }>(sql`
    with mine as (
      select s.id, s.name, s.size, g.survey_id, s.segmentation_id from segments s
      join segmentations g on g.workspace_id = s.workspace_id and g.id = s.segmentation_id
      left join personas p on p.workspace_id = s.workspace_id and p.segment_id = s.id and p.id = ${target.id}
      where s.workspace_id = ${workspace} and s.segmentation_id = ${target.segmentationId} and s.retired_at is null
        and (${target.kind} = 'persona-set' or s.id = ${target.id} or p.id is not null)
    ), shown as (
      select distinct s.id, s.name, s.size, g.survey_id, s.segmentation_id from share_links l
      left join personas p on p.workspace_id = l.workspace_id and l.target_kind = 'persona' and p.id = l.target_id
      join segments s on s.workspace_id = l.workspace_id and s.retired_at is null and case l.target_kind
        when 'persona' then s.id = p.segment_id
        when 'segment' then s.id = l.target_id
        else s.segmentation_id = l.target_id end
      join segmentations g on g.workspace_id = s.workspace_id and g.id = s.segmentation_id and g.deleted_at is null
      where l.workspace_id = ${workspace} and l.revoked_at is null and (l.expires_at is null or l.expires_at > now())
    ), pairs as (
      select mine.id as mine, mine.name as segment, mine.size as own, shown.id as other, shown.name as shared, shown.size
      from mine join shown on shown.survey_id = mine.survey_id and shown.segmentation_id <> mine.segmentation_id
        and abs(shown.size - mine.size) < ${k}
    ), compared as (
      select segment, shared, own + size - 2 * (
        select count(*) from segment_assignments a
        join segment_assignments b on b.workspace_id = a.workspace_id and b.response_id = a.response_id
          and b.segment_id = pairs.other and b.origin in ('fit', 'moved')
        where a.workspace_id = ${workspace} and a.segment_id = pairs.mine and a.origin in ('fit', 'moved')
      ) as apart from pairs
    )
    select segment, shared from compared where apart > 0 and apart < ${k} limit 1`);
  return found.rows[0];
}
