import { readNamings, writeLineage } from "@/lib/database/lineages";
import { findEdit, latestEdit, markUndone, writeLooks, writeSegments } from "@/lib/database/segment-edits";
import { noteCardsWrittenSince, restorePlaces } from "@/lib/database/segment-people";
import { updateSegmentation } from "@/lib/database/segmentations";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { ChangeOf } from "@/lib/domain/segmentation/edits/segment-change";
import type { SegmentationBefore, SegmentState } from "@/lib/domain/segmentation/edits/segment-edit";
import type { Changing } from "./changing";

/** Takes the last change back: segments, people, counts and tests are as they were before it. Earlier ones follow in turn. */
export async function undoEdit(
  { tx, scope, segmentation }: Changing,
  { editId }: ChangeOf<"undo">,
  segments: readonly SegmentState[],
): Promise<Result<{ revision: number }>> {
  const edit = await findEdit(tx, scope, segmentation.id, editId);
  const latest = await latestEdit(tx, scope, segmentation.id);
  if (!edit) return fail(problem("access.not-found"));
  if (latest?.id !== edit.id) return fail(problem("segmentation.not-the-last-edit"));
  const { before } = edit;
  const revision = segmentation.revision + 1;
  if (before.counted) {
    const returning = new Set(before.segments.map(({ id }) => id));
    const leaving = segments.filter(({ id }) => !returning.has(id)).map(({ id }) => id);
    const isReshaped = edit.edit.kind !== "move";
    await restorePlaces(tx, scope, { segmentationId: segmentation.id, editId, isReshaped });
    await writeSegments(tx, scope, segmentation.id, { after: before.segments, made: [], retired: leaving });
    await noteCardsWrittenSince(tx, scope, [...returning], edit.createdAt);
    await updateSegmentation(tx, scope, segmentation.id, {
      counts: before.counted.counts,
      descriptors: [...before.counted.descriptors],
    });
  } else await writeLooks(tx, scope, before.segments);
  await restoreLineage({ tx, scope, segmentation }, before);
  await markUndone(tx, scope, { id: edit.id, segmentationId: segmentation.id, number: revision });
  return ok({ revision });
}

/** Whose names the segments bear, as before; the revisions of those just restored are new. */
async function restoreLineage(
  { tx, scope, segmentation }: Omit<Changing, "request">,
  { lineage, segments }: SegmentationBefore,
): Promise<void> {
  if (lineage === undefined) return;
  const restored = new Set(segments.map(({ id }) => id));
  const now = await readNamings(tx, scope, segmentation.id);
  const before = lineage?.before?.map((was) => ({
    ...was,
    revision: restored.has(was.segmentId)
      ? (now.find(({ id }) => id === was.segmentId)?.revision ?? was.revision)
      : was.revision,
  }));
  await writeLineage(tx, scope, segmentation.id, lineage && { ...lineage, before: before ?? null });
}
