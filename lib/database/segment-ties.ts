import { and, eq, gt, isNull, ne, or, sql } from "drizzle-orm";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { personas, segments, shareLinks } from "./schema";
import { withinScope } from "./within-scope";

/** What rests on a segment. */
export interface SegmentTies {
  readonly cardId: string | null;
  /** Links in force that show the segment or its card; those that show all cards are not counted. */
  readonly links: number;
}

/** Cards and links by segment, of segments that people are in. */
export async function readSegmentTies(
  scope: WorkspaceScope,
  segmentationId: string,
): Promise<Map<string, SegmentTies>> {
  const inForce = and(
    isNull(shareLinks.revokedAt),
    or(isNull(shareLinks.expiresAt), gt(shareLinks.expiresAt, sql`now()`)),
  );
  const links = sql<number>`(
    select count(*) from ${shareLinks}
    where ${shareLinks.workspaceId} = ${segments.workspaceId} and ${inForce}
      and ${shareLinks.targetId} in (${segments.id}, ${personas.id})
  )`.mapWith(Number);
  const rows = await withinScope(scope, (tx) =>
    tx
      .select({ segmentId: segments.id, cardId: personas.id, links })
      .from(segments)
      .leftJoin(
        personas,
        and(
          eq(personas.workspaceId, segments.workspaceId),
          eq(personas.segmentId, segments.id),
          ne(personas.status, "archived"),
        ),
      )
      .where(
        and(
          eq(segments.workspaceId, scope.workspaceId),
          eq(segments.segmentationId, segmentationId),
          isNull(segments.retiredAt),
        ),
      ),
  );
  return new Map(rows.map(({ segmentId, ...ties }) => [segmentId, ties]));
}
