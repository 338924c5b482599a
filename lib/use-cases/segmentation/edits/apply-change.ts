import { findSegmentation, type SegmentationRecord } from "@/lib/database/segmentations";
import { findEdit, latestEvent, lockSegmentation, readSegmentStates } from "@/lib/database/segment-edits";
import type { Transaction } from "@/lib/database/pool";
import { withinScope } from "@/lib/database/within-scope";
import { fail, ok, problem, type Problem, type Result } from "@/lib/domain/result";
import { nameInEdit } from "@/lib/domain/segmentation/edits/segment-edit";
import type { SegmentChangeRequest } from "@/lib/domain/segmentation/edits/segment-change";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { changeLooks } from "./change-looks";
import { changePeople } from "./change-people";
import type { Changing } from "./changing";
import { gatherMaterial } from "./gather-material";
import type { FitClasses } from "./fit-classes";
import { undoEdit } from "./undo-edit";

interface Means {
  /** Fits the classes a segment is divided by; only the worker has it. */
  readonly fit?: FitClasses;
  readonly signal?: AbortSignal;
}

/**
 * Makes one change, whole or not at all, in one transaction that holds the segmentation: the segments, everybody's places,
 * counts and tests, the log, and what takes it back. The same request again changes nothing.
 */
export async function applyChange(
  scope: WorkspaceScope,
  request: SegmentChangeRequest,
  means: Means = {},
): Promise<Result<{ revision: number }>> {
  const found = await findSegmentation(scope, request.segmentationId);
  if (!found || found.deletedAt) return fail(problem("access.not-found"));
  if (found.status !== "ready") return fail(problem("segmentation.not-ready"));
  const { change } = request;
  // Answers are read, and classes fitted, before anything is held; the revision says whether they still fit.
  const material = await gatherMaterial(scope, found, change, means);
  if (!material.ok) return material;
  return withinScope(scope, async (tx): Promise<Result<{ revision: number }>> => {
    const segmentation = await lockSegmentation(tx, scope, request.segmentationId);
    if (!segmentation) return fail(problem("access.not-found"));
    if (await isDone(tx, scope, request)) return ok({ revision: segmentation.revision });
    // Only the last change can be taken back, so that undoing needs no other guard.
    if (change.kind !== "undo" && segmentation.revision !== request.revision)
      return fail(await changedMeanwhile(tx, scope, segmentation, request.revision));
    const changing: Changing = { tx, scope, segmentation, request };
    const segments = await readSegmentStates(tx, scope, segmentation.id);
    switch (change.kind) {
      case "undo":
        return undoEdit(changing, change, segments);
      case "merge":
      case "split":
      case "move":
        return changePeople(changing, change, segments, material.value);
      default:
        return changeLooks(changing, change, segments);
    }
  });
}

async function isDone(
  tx: Transaction,
  scope: WorkspaceScope,
  { id, segmentationId, change }: SegmentChangeRequest,
): Promise<boolean> {
  if (change.kind !== "undo") return (await findEdit(tx, scope, segmentationId, id)) !== undefined;
  const undone = await findEdit(tx, scope, segmentationId, change.editId);
  return undone !== undefined && undone.undoneAt !== null;
}

/** Who changed the segments since a person saw them, and what was last. */
async function changedMeanwhile(
  tx: Transaction,
  scope: WorkspaceScope,
  { id, revision }: SegmentationRecord,
  seen: number,
): Promise<Problem> {
  const last = await latestEvent(tx, scope, id);
  return problem("segmentation.changed-meanwhile", ["revision"], {
    who: last?.who ?? "",
    kind: last === undefined ? "other" : last.isUndoing ? "undo" : last.edit.kind,
    name: last ? nameInEdit(last.edit) : "",
    more: Math.max(0, revision - seen - 1),
  });
}
