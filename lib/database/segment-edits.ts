import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type {
  SegmentationBefore,
  SegmentEdit,
  SegmentState,
} from "@/lib/domain/segmentation/edits/segment-edit";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { recordEvent } from "./audit-events";
import type { Transaction } from "./pool";
import { segmentationEdits, segmentations, segments, users } from "./schema";
import type { SegmentationRecord } from "./segmentations";
import { withinScope } from "./within-scope";

const ofSegmentation = (scope: WorkspaceScope, segmentationId: string) =>
  and(
    eq(segmentationEdits.workspaceId, scope.workspaceId),
    eq(segmentationEdits.segmentationId, segmentationId),
  );

/** Holds a segmentation still until the transaction ends: edits of its segments happen one after another. */
export async function lockSegmentation(
  tx: Transaction,
  scope: WorkspaceScope,
  segmentationId: string,
): Promise<SegmentationRecord | undefined> {
  const [row] = await tx
    .select()
    .from(segmentations)
    .where(
      and(
        eq(segmentations.workspaceId, scope.workspaceId),
        eq(segmentations.id, segmentationId),
        isNull(segmentations.deletedAt),
      ),
    )
    .for("update");
  return row;
}

/** The segments that people are in, in order. */
export async function readSegmentStates(
  tx: Transaction,
  scope: WorkspaceScope,
  segmentationId: string,
): Promise<SegmentState[]> {
  const rows = await tx
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
  return rows.map(({ id, position, name, description, colour, size, share, lockedAt, peopleChangedAt }) => ({
    id,
    position,
    name,
    description,
    colour,
    size,
    share,
    isLocked: lockedAt !== null,
    peopleChangedAt: peopleChangedAt?.toISOString() ?? null,
  }));
}

export interface EditRecord {
  readonly id: string;
  readonly number: number;
  readonly edit: SegmentEdit;
  readonly author: string | null;
  readonly createdAt: Date;
  readonly undoneAt: Date | null;
}

const mostListed = 200;

/** What was changed by hand, latest first; taken back or not. */
export function listEdits(scope: WorkspaceScope, segmentationId: string): Promise<EditRecord[]> {
  return withinScope(scope, (tx) =>
    tx
      .select({
        id: segmentationEdits.id,
        number: segmentationEdits.number,
        edit: segmentationEdits.edit,
        author: users.name,
        createdAt: segmentationEdits.createdAt,
        undoneAt: segmentationEdits.undoneAt,
      })
      .from(segmentationEdits)
      .leftJoin(users, eq(users.id, segmentationEdits.createdBy))
      .where(ofSegmentation(scope, segmentationId))
      .orderBy(desc(segmentationEdits.number))
      .limit(mostListed),
  );
}

/** What happened to the segments last: an edit, or the taking back of one. */
export async function latestEvent(
  tx: Transaction,
  scope: WorkspaceScope,
  segmentationId: string,
): Promise<
  { readonly edit: SegmentEdit; readonly isUndoing: boolean; readonly who: string | null } | undefined
> {
  const [row] = await tx
    .select({
      edit: segmentationEdits.edit,
      isUndoing: sql<boolean>`${segmentationEdits.undoneAt} is not null`,
      who: users.name,
    })
    .from(segmentationEdits)
    .leftJoin(
      users,
      eq(users.id, sql`coalesce(${segmentationEdits.undoneBy}, ${segmentationEdits.createdBy})`),
    )
    .where(ofSegmentation(scope, segmentationId))
    .orderBy(
      sql`greatest(${segmentationEdits.createdAt}, coalesce(${segmentationEdits.undoneAt}, '-infinity')) desc`,
      desc(segmentationEdits.number),
    )
    .limit(1);
  return row;
}

export async function findEdit(
  tx: Transaction,
  scope: WorkspaceScope,
  segmentationId: string,
  editId: string,
): Promise<typeof segmentationEdits.$inferSelect | undefined> {
  const [row] = await tx
    .select()
    .from(segmentationEdits)
    .where(and(ofSegmentation(scope, segmentationId), eq(segmentationEdits.id, editId)));
  return row;
}

/** The latest edit that was not taken back: the one that can be. */
export async function latestEdit(
  tx: Transaction,
  scope: WorkspaceScope,
  segmentationId: string,
): Promise<typeof segmentationEdits.$inferSelect | undefined> {
  const [row] = await tx
    .select()
    .from(segmentationEdits)
    .where(and(ofSegmentation(scope, segmentationId), isNull(segmentationEdits.undoneAt)))
    .orderBy(desc(segmentationEdits.number))
    .limit(1);
  return row;
}

/** Writes an edit down and raises the segmentation's revision to its number. */
export async function insertEdit(
  tx: Transaction,
  scope: WorkspaceScope,
  made: {
    readonly id: string;
    readonly segmentationId: string;
    readonly number: number;
    readonly edit: SegmentEdit;
    readonly before: SegmentationBefore;
  },
): Promise<void> {
  await tx
    .insert(segmentationEdits)
    .values({ ...made, workspaceId: scope.workspaceId, createdBy: scope.userId });
  await raiseRevision(tx, scope, made.segmentationId, made.number, `segmentation.${made.edit.kind}`);
}

/** Notes that an edit was taken back, which is a change of its own. */
export async function markUndone(
  tx: Transaction,
  scope: WorkspaceScope,
  undone: { readonly id: string; readonly segmentationId: string; readonly number: number },
): Promise<void> {
  await tx
    .update(segmentationEdits)
    .set({ undoneAt: sql`now()`, undoneBy: scope.userId })
    .where(and(ofSegmentation(scope, undone.segmentationId), eq(segmentationEdits.id, undone.id)));
  await raiseRevision(tx, scope, undone.segmentationId, undone.number, "segmentation.undone");
}

async function raiseRevision(
  tx: Transaction,
  scope: WorkspaceScope,
  segmentationId: string,
  revision: number,
  action: string,
): Promise<void> {
  await tx
    .update(segmentations)
    .set({ revision })
    .where(and(eq(segmentations.workspaceId, scope.workspaceId), eq(segmentations.id, segmentationId)));
  await recordEvent(tx, scope, { action, subjectKind: "segmentation", subjectId: segmentationId });
}

/** Writes the name, description, colour or lock of segments that keep their people. */
export async function writeLooks(
  tx: Transaction,
  scope: WorkspaceScope,
  states: readonly SegmentState[],
): Promise<void> {
  for (const { id, name, description, colour, isLocked } of states) {
    await tx
      .update(segments)
      .set({ name, description, colour, ...lockOf(scope, isLocked), revision: raisedWith(name, description) })
      .where(and(eq(segments.workspaceId, scope.workspaceId), eq(segments.id, id)));
  }
}

/** A lock that stands stays with who set it. */
const lockOf = (scope: WorkspaceScope, isLocked: boolean) =>
  isLocked
    ? {
        lockedAt: sql`coalesce(${segments.lockedAt}, now())`,
        lockedBy: sql`coalesce(${segments.lockedBy}, ${scope.userId}::uuid)`,
      }
    : { lockedAt: null, lockedBy: null };

/** A segment's own revision speaks of its words. */
const raisedWith = (name: string, description: string) =>
  sql`${segments.revision} + case when ${segments.name} = ${name} and ${segments.description} = ${description} then 0 else 1 end`;

/**
 * Makes the segments of a segmentation these, in their order: those of `retired` leave, those of `made` begin, the others
 * change. Whoever is in them is written elsewhere.
 */
export async function writeSegments(
  tx: Transaction,
  scope: WorkspaceScope,
  segmentationId: string,
  {
    after,
    made,
    retired,
  }: {
    readonly after: readonly SegmentState[];
    readonly made: readonly string[];
    readonly retired: readonly string[];
  },
): Promise<void> {
  const own = and(eq(segments.workspaceId, scope.workspaceId), eq(segments.segmentationId, segmentationId));
  // Positions are unique at every moment, so everybody steps aside first.
  await tx
    .update(segments)
    .set({ position: sql`-1 - ${segments.position}` })
    .where(and(own, isNull(segments.retiredAt)));
  if (retired.length > 0)
    await tx
      .update(segments)
      .set({ retiredAt: sql`now()`, position: sql`-1 - ${segments.position}` })
      .where(and(own, inArray(segments.id, [...retired]), isNull(segments.retiredAt)));
  const isNew = new Set(made);
  for (const { isLocked, peopleChangedAt, ...state } of after) {
    const values = {
      ...state,
      ...lockOf(scope, isLocked),
      peopleChangedAt: peopleChangedAt === null ? null : sql`${peopleChangedAt}::timestamptz`,
      retiredAt: null,
    };
    // A part or a union was named by a person, as a revision above zero says.
    if (isNew.has(state.id))
      await tx.insert(segments).values({
        ...values,
        lockedAt: null,
        lockedBy: null,
        workspaceId: scope.workspaceId,
        segmentationId,
        revision: 1,
      });
    else
      await tx
        .update(segments)
        .set({ ...values, revision: raisedWith(state.name, state.description) })
        .where(and(own, eq(segments.id, state.id)));
  }
}
