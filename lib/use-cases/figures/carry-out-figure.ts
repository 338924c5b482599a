import { openTask } from "@/lib/access/open-task";
import { findSegmentation, listSegmentRecords, type SegmentationRecord } from "@/lib/database/segmentations";
import { leadingTraits } from "@/lib/domain/personas/leading-traits";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import type { WantedFigure } from "@/lib/jobs/definitions/compute-figure";
import { segmentEvidence } from "@/lib/use-cases/segmentation/segment-evidence";
import { renewFigure, type Figure } from "./figure";
import { moneyFigure } from "./money-figure";
import { separationFigure } from "./separation-figure";
import { spreadFigure } from "./spread-figure";
import { readWavesAsked, wavesFigure } from "./waves-figure";

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
  const wanted = await figureOf(scope, segmentation, figure);
  if (wanted) await renewFigure(scope, segmentation, wanted);
}

async function figureOf(
  scope: WorkspaceScope,
  segmentation: SegmentationRecord,
  figure: WantedFigure,
): Promise<Figure<unknown> | null> {
  switch (figure.kind) {
    case "separation":
      return separationFigure(scope, segmentation);
    case "money": {
      const segments = (await listSegmentRecords(scope, segmentation.id)).length;
      return moneyFigure(scope, segmentation, segments, figure.variableId);
    }
    case "waves": {
      const asked = await readWavesAsked(scope, segmentation, figure.division);
      return asked && wavesFigure(scope, segmentation, asked);
    }
    case "spread": {
      const found = await segmentEvidence(scope, segmentation, figure.segmentId);
      if (!found) return null;
      const traits = leadingTraits(found.evidence);
      return spreadFigure(scope, segmentation, figure.segmentId, { traits, reading: found.reading });
    }
  }
}
