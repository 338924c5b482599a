import { insertEdit, writeLooks } from "@/lib/database/segment-edits";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { planRecolour } from "@/lib/domain/segmentation/edits/plan-recolour";
import { named, type SegmentEdit, type SegmentState } from "@/lib/domain/segmentation/edits/segment-edit";
import type { ChangeOf } from "@/lib/domain/segmentation/edits/segment-change";
import type { Changing } from "./changing";

type LookChange = ChangeOf<"recolour"> | ChangeOf<"lock"> | ChangeOf<"unlock">;

interface Looks {
  readonly edit: SegmentEdit;
  readonly after: readonly SegmentState[];
}

/** Colours and locks: what nobody's place depends on. */
export async function changeLooks(
  { tx, scope, segmentation, request }: Changing,
  change: LookChange,
  segments: readonly SegmentState[],
): Promise<Result<{ revision: number }>> {
  const planned = planLooks(change, segments);
  if (!planned.ok) return planned;
  const { edit, after } = planned.value;
  const changed = new Set(after.map(({ id }) => id));
  const before = { segments: segments.filter(({ id }) => changed.has(id)), made: [] };
  const revision = segmentation.revision + 1;
  await writeLooks(tx, scope, after);
  await insertEdit(tx, scope, {
    id: request.id,
    segmentationId: segmentation.id,
    number: revision,
    edit,
    before,
  });
  return ok({ revision });
}

function planLooks(change: LookChange, segments: readonly SegmentState[]): Result<Looks> {
  const segment = segments.find(({ id }) => id === change.segmentId);
  if (!segment) return fail(problem("segmentation.segment-gone"));
  if (change.kind !== "recolour")
    return ok({
      edit: { kind: change.kind, segment: named(segment) },
      after: [{ ...segment, isLocked: change.kind === "lock" }],
    });
  const recoloured = planRecolour(segments, segment.id, change.colour);
  if (!recoloured.ok) return recoloured;
  const other = recoloured.value.find(({ id }) => id !== segment.id);
  return ok({
    edit: {
      kind: "recolour",
      segment: named(segment),
      to: change.colour,
      swappedWith: other ? named(other) : null,
    },
    after: recoloured.value,
  });
}
