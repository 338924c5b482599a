import { and, desc, eq, gt, isNull, or, sql } from "drizzle-orm";
import type { ShareAudience, ShareTargetKind } from "@/lib/domain/sharing/share-link";
import type { Scope, ShareScope, WorkspaceScope } from "@/lib/domain/teams/scopes";
import type { Transaction } from "./pool";
import { personas, segmentations, segments, shareLinks, shareViews, surveys, users } from "./schema";
import { withinScope } from "./within-scope";

export type ShareLinkRecord = typeof shareLinks.$inferSelect;

const inForce = and(
  isNull(shareLinks.revokedAt),
  or(isNull(shareLinks.expiresAt), gt(shareLinks.expiresAt, sql`now()`)),
);

export interface NewShareLink {
  readonly id: string;
  readonly targetKind: ShareTargetKind;
  readonly targetId: string;
  readonly tokenHash: string;
  readonly tokenHint: string;
  readonly audience: ShareAudience;
  readonly showEvidence: boolean;
  readonly showQuotes: boolean;
  /** Days until it ends; null: until revoked. Counted by the database's clock. */
  readonly days: number | null;
}

export async function insertShareLink(
  tx: Transaction,
  scope: WorkspaceScope,
  { days, ...link }: NewShareLink,
): Promise<void> {
  await tx.insert(shareLinks).values({
    ...link,
    workspaceId: scope.workspaceId,
    createdBy: scope.userId,
    expiresAt: days === null ? null : sql`now() + make_interval(days => ${days})`,
  });
}

/** What a link is to show, if it is the workspace's: the segmentation it belongs to, and whether it was put away. */
export async function findShareTarget(
  scope: Scope,
  kind: ShareTargetKind,
  targetId: string,
): Promise<{ segmentationId: string; isArchived: boolean } | undefined> {
  return withinScope(scope, async (tx) => {
    const [found] =
      kind === "persona"
        ? await tx
            .select({
              segmentationId: personas.segmentationId,
              isArchived: sql<boolean>`${personas.status} = 'archived'`,
            })
            .from(personas)
            .where(and(eq(personas.workspaceId, scope.workspaceId), eq(personas.id, targetId)))
        : kind === "segment"
          ? await tx
              .select({ segmentationId: segments.segmentationId, isArchived: sql<boolean>`false` })
              .from(segments)
              .where(
                and(
                  eq(segments.workspaceId, scope.workspaceId),
                  eq(segments.id, targetId),
                  isNull(segments.retiredAt),
                ),
              )
          : await tx
              .select({ segmentationId: segmentations.id, isArchived: sql<boolean>`false` })
              .from(segmentations)
              .where(
                and(
                  eq(segmentations.workspaceId, scope.workspaceId),
                  eq(segmentations.id, targetId),
                  isNull(segmentations.deletedAt),
                ),
              );
    return found;
  });
}

export interface ListedLink {
  readonly id: string;
  readonly targetKind: ShareTargetKind;
  readonly targetId: string;
  readonly tokenHint: string;
  readonly audience: ShareAudience;
  readonly showEvidence: boolean;
  readonly showQuotes: boolean;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly createdAt: Date;
  readonly createdBy: string | null;
  readonly isExpired: boolean;
  readonly views: number;
  readonly lastView: string | null;
  /** Names of what it shows, as far as they are not in a card. */
  readonly segment: string | null;
  readonly segmentation: string | null;
  readonly survey: string | null;
}

const mostLinks = 500;

/** Every link of the workspace, newest first, with its state and views. */
export async function listLinks(scope: WorkspaceScope): Promise<ListedLink[]> {
  return withinScope(scope, (tx) =>
    tx
      .select({
        id: shareLinks.id,
        targetKind: shareLinks.targetKind,
        targetId: shareLinks.targetId,
        tokenHint: shareLinks.tokenHint,
        audience: shareLinks.audience,
        showEvidence: shareLinks.showEvidence,
        showQuotes: shareLinks.showQuotes,
        expiresAt: shareLinks.expiresAt,
        revokedAt: shareLinks.revokedAt,
        createdAt: shareLinks.createdAt,
        createdBy: users.name,
        isExpired: sql<boolean>`coalesce(${shareLinks.expiresAt} <= now(), false)`,
        views: sql<number>`(select coalesce(sum(${shareViews.views}), 0) from ${shareViews}
          where ${shareViews.workspaceId} = ${shareLinks.workspaceId} and ${shareViews.shareLinkId} = ${shareLinks.id})`.mapWith(
          Number,
        ),
        lastView: sql<string | null>`(select max(${shareViews.day})::text from ${shareViews}
          where ${shareViews.workspaceId} = ${shareLinks.workspaceId} and ${shareViews.shareLinkId} = ${shareLinks.id})`,
        segment: segments.name,
        segmentation: segmentations.name,
        survey: surveys.title,
      })
      .from(shareLinks)
      .leftJoin(users, eq(users.id, shareLinks.createdBy))
      .leftJoin(
        personas,
        and(eq(personas.workspaceId, shareLinks.workspaceId), eq(personas.id, shareLinks.targetId)),
      )
      .leftJoin(
        segments,
        and(
          eq(segments.workspaceId, shareLinks.workspaceId),
          or(eq(segments.id, shareLinks.targetId), eq(segments.id, personas.segmentId)),
        ),
      )
      .leftJoin(
        segmentations,
        and(
          eq(segmentations.workspaceId, shareLinks.workspaceId),
          or(eq(segmentations.id, shareLinks.targetId), eq(segmentations.id, segments.segmentationId)),
        ),
      )
      .leftJoin(
        surveys,
        and(eq(surveys.workspaceId, shareLinks.workspaceId), eq(surveys.id, segmentations.surveyId)),
      )
      .where(eq(shareLinks.workspaceId, scope.workspaceId))
      .orderBy(desc(shareLinks.createdAt), desc(shareLinks.id))
      .limit(mostLinks),
  );
}

/** Ends one link at once. False when it was over already. */
export async function revokeLink(tx: Transaction, scope: WorkspaceScope, linkId: string): Promise<boolean> {
  const ended = await tx
    .update(shareLinks)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        eq(shareLinks.workspaceId, scope.workspaceId),
        eq(shareLinks.id, linkId),
        isNull(shareLinks.revokedAt),
      ),
    )
    .returning({ id: shareLinks.id });
  return ended.length > 0;
}

/** Ends every link in force; how many there were. */
export async function revokeAllLinks(tx: Transaction, scope: WorkspaceScope): Promise<number> {
  const ended = await tx
    .update(shareLinks)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(shareLinks.workspaceId, scope.workspaceId), isNull(shareLinks.revokedAt)))
    .returning({ id: shareLinks.id });
  return ended.length;
}

/** Ends every link to one thing. */
export async function revokeLinksTo(
  tx: Transaction,
  scope: WorkspaceScope,
  targetKind: ShareTargetKind,
  targetId: string,
): Promise<void> {
  await tx
    .update(shareLinks)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        eq(shareLinks.workspaceId, scope.workspaceId),
        eq(shareLinks.targetKind, targetKind),
        eq(shareLinks.targetId, targetId),
        isNull(shareLinks.revokedAt),
      ),
    );
}

/** Gives a link that is in force another token: the old address ends at once. False when it is not in force. */
export async function replaceToken(
  tx: Transaction,
  scope: WorkspaceScope,
  linkId: string,
  token: { tokenHash: string; tokenHint: string },
): Promise<boolean> {
  const replaced = await tx
    .update(shareLinks)
    .set(token)
    .where(and(eq(shareLinks.workspaceId, scope.workspaceId), eq(shareLinks.id, linkId), inForce))
    .returning({ id: shareLinks.id });
  return replaced.length > 0;
}

/** The link a share scope stands for, if it is still in force. */
export async function readShareLink(scope: ShareScope): Promise<ShareLinkRecord | undefined> {
  const [link] = await withinScope(scope, (tx) =>
    tx
      .select()
      .from(shareLinks)
      .where(
        and(eq(shareLinks.workspaceId, scope.workspaceId), eq(shareLinks.id, scope.shareLinkId), inForce),
      ),
  );
  return link;
}

/** The segmentation behind a link's target; undefined when the target is gone or archived. */
export async function findSharedTarget(
  scope: ShareScope,
  link: Pick<ShareLinkRecord, "targetKind" | "targetId">,
): Promise<string | undefined> {
  const target = await findShareTarget(scope, link.targetKind, link.targetId);
  return target && !target.isArchived ? target.segmentationId : undefined;
}

/** Counts one view on the database's day. Nothing about the viewer is kept. */
export async function countView(scope: ShareScope): Promise<void> {
  await withinScope(scope, (tx) =>
    tx
      .insert(shareViews)
      .values({
        workspaceId: scope.workspaceId,
        shareLinkId: scope.shareLinkId,
        day: sql`(now() at time zone 'utc')::date`,
        views: 1,
      })
      .onConflictDoUpdate({
        target: [shareViews.workspaceId, shareViews.shareLinkId, shareViews.day],
        set: { views: sql`${shareViews.views} + 1` },
      }),
  );
}
