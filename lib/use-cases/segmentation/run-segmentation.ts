import { analysisQuestionnaire } from "@/lib/database/response-set";
import {
  findSegmentation,
  stopSegmentation,
  updateSegmentation,
  type SegmentationRecord,
} from "@/lib/database/segmentations";
import { finishTask, reportProgress, startTask } from "@/lib/database/tasks";
import { withinScope } from "@/lib/database/within-scope";
import type { Rake } from "@/lib/domain/responses/weighting/weigh-respondents";
import { problem, type Problem, type Result } from "@/lib/domain/result";
import {
  isDataDriven,
  segmentationSettingsSchema,
  type SegmentationSettings,
} from "@/lib/domain/segmentation/segmentation";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { translatorFor } from "@/lib/i18n/translator";
import { refreshWeights } from "@/lib/use-cases/weighting/refresh-weights";
import { fitBase } from "./fit-base";
import { loadCodedResponses } from "./load-coded-responses";
import type { FindSolutions } from "./find-solutions";
import { placeInSegments } from "./place-in-segments";
import { segmentByOneQuestion } from "./segment-by-one-question";
import { segmentByRules } from "./segment-by-rules";
import type { SegmentationWork } from "./segmentation-work";

interface Run {
  readonly segmentationId: string;
  readonly taskId: string;
  /** Brings weights up to date, in a thread where there is one. */
  readonly rake?: Rake | undefined;
  readonly find: FindSolutions;
  readonly signal: AbortSignal;
}

const progressEvery = 400;

/**
 * Does what a segmentation waits for: finds its segments or, for a chosen number of classes, places every respondent.
 * The same responses, settings and seed give the same result, so a run that was interrupted is simply run again.
 * Nothing is visible until it is complete. What stands in the way (too few people, …) ends the task with that problem.
 */
export async function runSegmentation(scope: WorkspaceScope, run: Run): Promise<void> {
  const { segmentationId, taskId } = run;
  const segmentation = await findSegmentation(scope, segmentationId);
  if (!segmentation || !(await startTask(scope, taskId))) return;
  const cancel = new AbortController();
  const signal = AbortSignal.any([run.signal, cancel.signal]);
  const report = progressReporter(scope, taskId, cancel);
  await withinScope(scope, (tx) => updateSegmentation(tx, scope, segmentationId, { status: "running" }));
  try {
    await proceed(scope, segmentation, { ...run, signal }, report);
  } catch (error) {
    // A worker that is shutting down leaves the task as it is: the next one takes it up again.
    if (!cancel.signal.aborted) throw error;
    await finishTask(scope, taskId, { status: "cancelled" });
    await stopSegmentation(
      scope,
      segmentationId,
      segmentation.chosenSegments === null ? "cancelled" : "choosing",
    );
  }
}

async function proceed(
  scope: WorkspaceScope,
  segmentation: SegmentationRecord,
  run: Run,
  report: Report,
): Promise<void> {
  const { id } = segmentation;
  // Settings kept by an earlier release lack what was added since.
  const settings = segmentationSettingsSchema.parse(segmentation.settings);
  report("reading", 0);
  const weighted = await refreshWeights(scope, segmentation.surveyId, run.rake);
  if (!weighted.ok) return stopFor(scope, run.taskId, id, weighted.problems.map(weightsStale));
  const questionnaire = await analysisQuestionnaire(scope, segmentation.surveyId);
  const responses = await loadCodedResponses(
    scope,
    segmentation.surveyId,
    isDataDriven(settings) ? settings.leftOut : undefined,
    // Whoever is placed in a fitted solution is read by the version it was fitted on.
    segmentation.chosenSegments === null ? undefined : (segmentation.codedByVersionId ?? undefined),
  );
  const work = {
    segmentation,
    responses,
    taskId: run.taskId,
    languages: questionnaire?.languages ?? ["en" as const],
  };
  const outcome = await carryOut(scope, work, settings, run, report);
  if (!outcome.ok) await stopFor(scope, run.taskId, id, outcome.problems);
}

/** Says that it is the weights that stand in the way, with the reason in words. */
const weightsStale = ({ code, params }: Problem): Problem =>
  problem("segmentation.weights-stale", [], { reason: translatorFor("en", "problems")(code, { ...params }) });

async function stopFor(
  scope: WorkspaceScope,
  taskId: string,
  segmentationId: string,
  [first]: readonly Problem[],
): Promise<void> {
  if (!first) return;
  await finishTask(scope, taskId, {
    status: "failed",
    problem: { code: first.code, params: { ...first.params } },
  });
  await stopSegmentation(scope, segmentationId, "failed");
}

function carryOut(
  scope: WorkspaceScope,
  work: SegmentationWork,
  settings: SegmentationSettings,
  run: Run,
  report: Report,
): Promise<Result<null>> {
  if (settings.method === "one-question") return segmentByOneQuestion(scope, work, settings);
  if (settings.method === "rules") return segmentByRules(scope, work, settings);
  const chosen = work.segmentation.chosenSegments;
  return chosen === null
    ? fitBase(scope, work, settings, { ...run, onProgress: (done) => report("fitting", done) })
    : placeInSegments(scope, work, settings, chosen);
}

type Report = (stage: "reading" | "fitting", done: number) => void;

/** Writes progress at most every so often, and aborts the run when the task was asked to stop. */
function progressReporter(scope: WorkspaceScope, taskId: string, cancel: AbortController): Report {
  let last = -Infinity;
  return (stage, done) => {
    const now = performance.now();
    if (now - last < progressEvery && done < 1) return;
    last = now;
    reportProgress(scope, taskId, { stage, done })
      .then((going) => {
        if (!going) cancel.abort(new Error("cancelled"));
      })
      .catch((error: unknown) => cancel.abort(error));
  };
}
