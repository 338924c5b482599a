import { orNotFound, signedIn } from "@/app/signed-in";
import type { EditableSegment } from "@/components/segmentation/edits/editable-segment";
import type { SegmentEditing } from "@/components/segmentation/edits/use-segment-change";
import type { SegmentationView } from "@/lib/use-cases/segmentation/get-segmentation";
import { listEdits, type EditLog } from "@/lib/use-cases/segmentation/edits/list-edits";
import { listSegmentTies } from "@/lib/use-cases/segmentation/edits/list-segment-ties";
import { changeSegmentsAction } from "../actions";

/** The segments with all that a change of them concerns, how they are changed, and what was changed so far. */
export async function editableSegments({
  segmentation,
  segments,
}: SegmentationView): Promise<{ editable: EditableSegment[]; editing: SegmentEditing; log: EditLog }> {
  const { actor } = await signedIn();
  const ties = orNotFound(await listSegmentTies(actor, segmentation.id));
  return {
    editable: segments.map((segment) => ({
      id: segment.id,
      position: segment.position,
      name: segment.name,
      description: segment.description,
      colour: segment.colour,
      size: segment.size,
      share: segment.share,
      revision: segment.revision,
      isLocked: segment.lockedAt !== null,
      cardId: ties.get(segment.id)?.cardId ?? null,
      links: ties.get(segment.id)?.links ?? 0,
    })),
    editing: {
      segmentationId: segmentation.id,
      revision: segmentation.revision,
      change: changeSegmentsAction,
    },
    log: orNotFound(await listEdits(actor, segmentation.id)),
  };
}
