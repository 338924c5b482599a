import { responseWatermark } from "@/lib/database/response-watermark";
import { findSummary, keepSummary } from "@/lib/database/results";
import type { SegmentationRecord } from "@/lib/database/segmentations";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import type { WantedFigure } from "@/lib/jobs/definitions/compute-figure";
import { enqueueJob } from "@/lib/use-cases/jobs/enqueue-job";

/** What is computed once for each state of answers and segments, and kept for everybody. */
export interface Figure<Content> {
  readonly wanted: WantedFigure;
  /** Its place among what is kept of the survey. */
  readonly key: string;
  /** Another form, other segments: what was kept is shown no more. */
  readonly form: string;
  readonly compute: () => Promise<Content>;
}

/** Of up to so many people a figure is computed while one waits; of more, by the worker. */
const computedAtOnce = 5_000;

type Of = Pick<SegmentationRecord, "id" | "surveyId" | "respondents">;

/**
 * A figure as it is now, or of the same segments before the newest answers, while the worker computes it anew. Null while
 * there is none yet: it has been asked for.
 */
export async function seeFigure<Content>(
  scope: WorkspaceScope,
  segmentation: Of,
  figure: Figure<Content>,
): Promise<{ readonly content: Content } | null> {
  const { id, surveyId, respondents } = segmentation;
  const kept = await findSummary<Content>(scope, surveyId, figure.key);
  if (kept?.watermark === (await watermarkOf(scope, surveyId, figure))) return kept;
  if ((respondents ?? 0) <= computedAtOnce) return { content: await keepFigure(scope, segmentation, figure) };
  const { workspaceId, userId } = scope;
  await enqueueJob(
    "compute-figure",
    { workspaceId, userId, segmentationId: id, figure: figure.wanted },
    { key: `${id}:${figure.key}:${figure.form}` },
  );
  return kept?.watermark.startsWith(`${figure.form}:`) ? kept : null;
}

/** Computes a figure and keeps it. What comes in meanwhile makes it outdated, not wrong. */
export async function keepFigure<Content>(
  scope: WorkspaceScope,
  { surveyId }: Pick<SegmentationRecord, "surveyId">,
  figure: Figure<Content>,
): Promise<Content> {
  const watermark = await watermarkOf(scope, surveyId, figure);
  const content = await figure.compute();
  await keepSummary(scope, surveyId, { key: figure.key, watermark, content });
  return content;
}

const watermarkOf = async (
  scope: WorkspaceScope,
  surveyId: string,
  { form }: Pick<Figure<unknown>, "form">,
): Promise<string> => `${form}:${await responseWatermark(scope, surveyId)}`;
