import { readResponseState } from "@/lib/database/response-watermark";
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
  /** What it rests on beside the answers; of another state what was kept is outdated. */
  readonly state?: () => Promise<string>;
  readonly compute: () => Promise<Content>;
}

/** Of up to so many responses a figure is computed while one waits; of more, by the worker. */
const computedAtOnce = 5_000;

type Of = Pick<SegmentationRecord, "id" | "surveyId" | "respondents">;

interface Seen<Content> {
  readonly content: Content;
  /** The worker is computing it anew. */
  readonly isOutdated: boolean;
}

/**
 * A figure as it is now, or of the same segments before the newest answers, while the worker computes it anew. Null while
 * there is none yet: it has been asked for.
 */
export async function seeFigure<Content>(
  scope: WorkspaceScope,
  { id, surveyId, respondents }: Of,
  figure: Figure<Content>,
): Promise<Seen<Content> | null> {
  const kept = await findSummary<Content>(scope, surveyId, figure.key);
  const { watermark, responses } = await stateOf(scope, surveyId, figure);
  if (kept?.watermark === watermark) return { content: kept.content, isOutdated: false };
  if (Math.max(responses, respondents ?? 0) <= computedAtOnce)
    return { content: await keep(scope, surveyId, figure, watermark), isOutdated: false };
  const { workspaceId, userId } = scope;
  await enqueueJob(
    "compute-figure",
    { workspaceId, userId, segmentationId: id, figure: figure.wanted },
    { key: `${id}:${figure.key}:${figure.form}` },
  );
  return kept?.watermark.startsWith(`${figure.form}:`) ? { content: kept.content, isOutdated: true } : null;
}

/** Computes a figure and keeps it, where what is kept is not of this moment. */
export async function renewFigure(
  scope: WorkspaceScope,
  { surveyId }: Pick<SegmentationRecord, "surveyId">,
  figure: Figure<unknown>,
): Promise<void> {
  const kept = await findSummary(scope, surveyId, figure.key);
  const { watermark } = await stateOf(scope, surveyId, figure);
  if (kept?.watermark !== watermark) await keep(scope, surveyId, figure, watermark);
}

/** What comes in while it is computed makes it outdated, not wrong: it is kept as of before. */
async function keep<Content>(
  scope: WorkspaceScope,
  surveyId: string,
  { key, compute }: Figure<Content>,
  watermark: string,
): Promise<Content> {
  const content = await compute();
  await keepSummary(scope, surveyId, { key, watermark, content });
  return content;
}

async function stateOf(
  scope: WorkspaceScope,
  surveyId: string,
  { form, state }: Pick<Figure<unknown>, "form" | "state">,
): Promise<{ readonly watermark: string; readonly responses: number }> {
  const own = state ? [await state()] : [];
  const { watermark, responses } = await readResponseState(scope, surveyId);
  return { watermark: [form, ...own, watermark].join(":"), responses };
}
