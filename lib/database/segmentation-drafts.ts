import { and, desc, eq, sql } from "drizzle-orm";
import type { SegmentationDraft } from "@/lib/domain/segmentation/segmentation-draft";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import type { Transaction } from "./pool";
import { segmentationDrafts } from "./schema";
import { withinScope } from "./within-scope";

export type SegmentationDraftRecord = typeof segmentationDrafts.$inferSelect;

const isDraft = (scope: WorkspaceScope, draftId: string) =>
  and(eq(segmentationDrafts.workspaceId, scope.workspaceId), eq(segmentationDrafts.id, draftId));

/** Begins to prepare a segmentation; a repeated request changes nothing. */
export async function insertSegmentationDraft(
  scope: WorkspaceScope,
  draft: { readonly id: string; readonly surveyId: string; readonly plan: SegmentationDraft },
): Promise<void> {
  await withinScope(scope, (tx) =>
    tx
      .insert(segmentationDrafts)
      .values({ ...draft, workspaceId: scope.workspaceId, createdBy: scope.userId })
      .onConflictDoNothing(),
  );
}

/** Saves a step if nobody saved since `revision`; else null, and nothing changes. */
export async function saveSegmentationDraft(
  scope: WorkspaceScope,
  draftId: string,
  { plan, revision }: { readonly plan: SegmentationDraft; readonly revision: number },
): Promise<{ revision: number } | null> {
  const [saved] = await withinScope(scope, (tx) =>
    tx
      .update(segmentationDrafts)
      .set({ plan, revision: sql`${segmentationDrafts.revision} + 1`, updatedAt: sql`now()` })
      .where(and(isDraft(scope, draftId), eq(segmentationDrafts.revision, revision)))
      .returning({ revision: segmentationDrafts.revision }),
  );
  return saved ?? null;
}

export async function findSegmentationDraft(
  scope: WorkspaceScope,
  draftId: string,
): Promise<SegmentationDraftRecord | undefined> {
  const [found] = await withinScope(scope, (tx) =>
    tx.select().from(segmentationDrafts).where(isDraft(scope, draftId)),
  );
  return found;
}

/** What is being prepared for a survey, the latest first. */
export function listSegmentationDrafts(
  scope: WorkspaceScope,
  surveyId: string,
): Promise<SegmentationDraftRecord[]> {
  return withinScope(scope, (tx) =>
    tx
      .select()
      .from(segmentationDrafts)
      .where(
        and(eq(segmentationDrafts.workspaceId, scope.workspaceId), eq(segmentationDrafts.surveyId, surveyId)),
      )
      .orderBy(desc(segmentationDrafts.updatedAt))
      .limit(20),
  );
}

/** Ends the preparation: the segmentation runs, or is not wanted any more. */
export async function deleteSegmentationDraft(
  tx: Transaction,
  scope: WorkspaceScope,
  draftId: string,
): Promise<void> {
  await tx.delete(segmentationDrafts).where(isDraft(scope, draftId));
}
