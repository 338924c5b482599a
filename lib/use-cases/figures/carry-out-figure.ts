import { openTask } from "@/lib/access/open-task";
import { findSegmentation, listSegmentRecords } from "@/lib/database/segmentations";
import type { WantedFigure } from "@/lib/jobs/definitions/compute-figure";
import { keepFigure } from "./figure";
import { moneyFigure } from "./money-figure";
import { separationFigure } from "./separation-figure";

interface FigureJob {
  readonly workspaceId: string;
  readonly userId: string;
  readonly segmentationId: string;
  readonly figure: WantedFigure;
}

/** Computes a figure in the worker and keeps it for everybody. Computing it again changes nothing. */
export async function carryOutFigure({ segmentationId, figure, ...asked }: FigureJob): Promise<void> {
  const scope = await openTask(asked);
  const segmentation = scope && (await findSegmentation(scope, segmentationId));
  if (!scope || segmentation?.status !== "ready" || segmentation.deletedAt) return;
  if (figure.kind === "separation") {
    const separation = separationFigure(scope, segmentation);
    if (separation) await keepFigure(scope, segmentation, separation);
    return;
  }
  const segments = (await listSegmentRecords(scope, segmentationId)).length;
  await keepFigure(scope, segmentation, moneyFigure(scope, segmentation, segments, figure.variableId));
}
