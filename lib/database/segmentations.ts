import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { DescriptorRow } from "@/lib/domain/segmentation/descriptor-row";
import type { SegmentCounts } from "@/lib/domain/segmentation/segment-counts";
import { fittedOf, type SegmentationSettings } from "@/lib/domain/segmentation/segmentation";
import type { SegmentationListing } from "@/lib/domain/segmentation/segmentation-listing";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { recordEvent } from "./audit-events";
import type { Transaction } from "./pool";
import { segmentations, segments, surveys } from "./schema";
import { withinScope } from "./within-scope";

export type SegmentationRecord = typeof segmentations.$inferSelect;
export type SegmentRecord = typeof segments.$inferSelect;

const isSegmentation = (scope: WorkspaceScope, segmentationId: string) =>
  and(eq(segmentations.workspaceId, scope.workspaceId), eq(segmentations.id, segmentationId));

interface NewSegmentation {
  readonly id: string;
  readonly surveyId: string;
  readonly name: string;
  readonly question: string;
  readonly settings: SegmentationSettings;
  readonly seed: number;
  readonly taskId: string;
  readonly predecessorId?: string | null;
}

/** Inserts a segmentation that waits to be run. False when one of this id is there already: a repeated request. */
export async function insertSegmentation(
  tx: Transaction,
  scope: WorkspaceScope,
  segmentation: NewSegmentation,
): Promise<boolean> {
  const made = await tx
    .insert(segmentations)
    .values({
      ...segmentation,
      workspaceId: scope.workspaceId,
      method: segmentation.settings.method,
      status: "queued",
      createdBy: scope.userId,
    })
    .onConflictDoNothing()
    .returning({ id: segmentations.id });
  if (made.length === 0) return false;
  await recordEvent(tx, scope, {
    action: "segmentation.requested",
    subjectKind: "segmentation",
    subjectId: segmentation.id,
    details: { method: segmentation.settings.method },
  });
  return true;
}

export async function findSegmentation(
  scope: WorkspaceScope,
  segmentationId: string,
): Promise<SegmentationRecord | undefined> {
  const [found] = await withinScope(scope, (tx) =>
    tx.select().from(segmentations).where(isSegmentation(scope, segmentationId)),
  );
  return found;
}

/** Segmentations that are not deleted, newest first: of one survey, or of the whole workspace. */
export function listSegmentationRecords(
  scope: WorkspaceScope,
  surveyId?: string,
): Promise<SegmentationListing[]> {
  return withinScope(scope, (tx) =>
    tx
      .select({
        id: segmentations.id,
        surveyId: segmentations.surveyId,
        surveyTitle: surveys.title,
        isSample: surveys.isSample,
        name: segmentations.name,
        method: segmentations.method,
        status: segmentations.status,
        respondents: segmentations.respondents,
        createdAt: segmentations.createdAt,
        segments: sql<SegmentationListing["segments"]>`coalesce((
          select json_agg(json_build_object('name', s.name, 'share', s.share, 'colour', s.colour) order by s.position)
          from ${segments} s
          where s.workspace_id = ${segmentations.workspaceId} and s.segmentation_id = ${segmentations.id}
            and s.retired_at is null
        ), '[]'::json)`,
      })
      .from(segmentations)
      .innerJoin(
        surveys,
        and(eq(surveys.workspaceId, segmentations.workspaceId), eq(surveys.id, segmentations.surveyId)),
      )
      .where(
        and(
          eq(segmentations.workspaceId, scope.workspaceId),
          isNull(segmentations.deletedAt),
          isNull(surveys.deletedAt),
          surveyId === undefined ? undefined : eq(segmentations.surveyId, surveyId),
        ),
      )
      .orderBy(desc(segmentations.createdAt), desc(segmentations.id))
      .limit(200),
  );
}

/** The segments of a segmentation in order, without those that were merged or divided by hand. */
export function listSegmentRecords(scope: WorkspaceScope, segmentationId: string): Promise<SegmentRecord[]> {
  return withinScope(scope, (tx) =>
    tx
      .select()
      .from(segments)
      .where(
        and(
          eq(segments.workspaceId, scope.workspaceId),
          eq(segments.segmentationId, segmentationId),
          isNull(segments.retiredAt),
        ),
      )
      .orderBy(asc(segments.position)),
  );
}

type Outcome = Partial<
  Pick<
    SegmentationRecord,
    | "status"
    | "versionIds"
    | "codedByVersionId"
    | "responseSetHash"
    | "respondents"
    | "result"
    | "partial"
    | "chosenSegments"
    | "settings"
  >
> & { readonly counts?: SegmentCounts; readonly descriptors?: DescriptorRow[] };

/** Notes down where a run stands or what it found. */
export async function updateSegmentation(
  tx: Transaction,
  scope: WorkspaceScope,
  segmentationId: string,
  outcome: Outcome,
): Promise<void> {
  await tx.update(segmentations).set(outcome).where(isSegmentation(scope, segmentationId));
}

/** Chooses how many segments; only while it waits for that. False when it does not (any more). */
export async function chooseSegments(
  tx: Transaction,
  scope: WorkspaceScope,
  segmentationId: string,
  choice: { readonly chosenSegments: number; readonly choiceNote: string; readonly taskId: string },
): Promise<boolean> {
  const chosen = await tx
    .update(segmentations)
    .set({ ...choice, status: "queued" })
    .where(and(isSegmentation(scope, segmentationId), eq(segmentations.status, "choosing")))
    .returning({ id: segmentations.id });
  return chosen.length > 0;
}

/** Goes back to choosing, or ends, after a run was cancelled or failed. */
export async function stopSegmentation(
  scope: WorkspaceScope,
  segmentationId: string,
  status: "failed" | "cancelled" | "choosing",
): Promise<void> {
  await withinScope(scope, (tx) =>
    tx
      .update(segmentations)
      .set({ status, ...(status === "choosing" ? { chosenSegments: null } : {}) })
      .where(
        and(isSegmentation(scope, segmentationId), sql`${segmentations.status} in ('queued', 'running')`),
      ),
  );
}

export async function renameSegmentationRecord(
  scope: WorkspaceScope,
  segmentationId: string,
  name: string,
): Promise<void> {
  await withinScope(scope, (tx) =>
    tx.update(segmentations).set({ name }).where(isSegmentation(scope, segmentationId)),
  );
}

/** Hides a segmentation, or brings it back. */
export async function setSegmentationDeleted(
  scope: WorkspaceScope,
  segmentationId: string,
  isDeleted: boolean,
): Promise<void> {
  await withinScope(scope, async (tx) => {
    await tx
      .update(segmentations)
      .set({ deletedAt: isDeleted ? sql`now()` : null })
      .where(isSegmentation(scope, segmentationId));
    await recordEvent(tx, scope, {
      action: isDeleted ? "segmentation.deleted" : "segmentation.restored",
      subjectKind: "segmentation",
      subjectId: segmentationId,
    });
  });
}

/** Another choice on the same fitted solutions, as a segmentation of its own, so that what rests on the first stays. */
export async function copyFittedSegmentation(
  scope: WorkspaceScope,
  segmentationId: string,
  copy: { readonly id: string; readonly name: string },
): Promise<boolean> {
  return withinScope(scope, async (tx) => {
    const [source] = await tx.select().from(segmentations).where(isSegmentation(scope, segmentationId));
    if (!source || !fittedOf(source.result)) return false;
    await tx
      .insert(segmentations)
      .values({
        ...source,
        ...copy,
        status: "choosing",
        chosenSegments: null,
        choiceNote: "",
        taskId: null,
        counts: null,
        descriptors: null,
        revision: 0,
        placesNewPeople: false,
        newPeoplePlacedAt: null,
        lineage: null,
        createdBy: scope.userId,
        createdAt: new Date(),
        finishedAt: null,
      })
      .onConflictDoNothing();
    return true;
  });
}
