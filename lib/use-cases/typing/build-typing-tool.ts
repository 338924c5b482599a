import { readMemberships } from "@/lib/database/persona-generation";
import { analysisQuestionnaire } from "@/lib/database/response-set";
import { findSegmentation, listSegmentRecords, type SegmentationRecord } from "@/lib/database/segmentations";
import { finishTask, startTask } from "@/lib/database/tasks";
import {
  findTypingTool,
  markToolRunning,
  publishTypingTool,
  stopTypingTool,
  type ToolKey,
  type TypingToolRecord,
} from "@/lib/database/typing-tools";
import { withinScope } from "@/lib/database/within-scope";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { learnableQuestions, type LearnableQuestion } from "@/lib/domain/segmentation/typing/golden-question";
import type { TypingSample } from "@/lib/domain/segmentation/typing/typing-model";
import { reportedQuality, type TypingReport } from "@/lib/domain/segmentation/typing/typing-report";
import { leastTyped, TYPING_FOLDS } from "@/lib/domain/segmentation/typing/typing-settings";
import type { TypingTool } from "@/lib/domain/segmentation/typing/typing-tool";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { progressReporter } from "@/lib/use-cases/jobs/progress-reporter";
import { scaledWeights } from "@/lib/domain/segmentation/weights/row-weights";
import { loadCodedResponses } from "@/lib/use-cases/segmentation/load-coded-responses";
import type { LearnTyping } from "./learn-typing";
import { offeredQuestions } from "./offered-questions";

interface Building extends ToolKey {
  readonly taskId: string;
  readonly learn: LearnTyping;
  readonly signal: AbortSignal;
}

/**
 * Finds the questions of a typing tool. The same responses, settings and seed give the same tool, so a run that was
 * interrupted is simply run again. Nothing is visible until it is complete; what stands in the way ends the task with that
 * problem.
 */
export async function buildTypingTool(scope: WorkspaceScope, building: Building): Promise<void> {
  const { toolId, taskId } = building;
  const record = await findTypingTool(scope, building);
  if (!record) return finishTask(scope, taskId, { status: "cancelled" });
  if (record.status === "ready" || !(await startTask(scope, taskId))) return;
  await markToolRunning(scope, building);
  const cancel = new AbortController();
  const signal = AbortSignal.any([building.signal, cancel.signal]);
  const report = progressReporter<"reading" | "learning">(scope, taskId, cancel);
  report("reading", 0);
  try {
    const learnt = await learnFrom(scope, record, building.learn, {
      signal,
      onProgress: (done) => report("learning", done),
    });
    if (learnt.ok) return await publish(scope, building, learnt.value);
    const [why] = learnt.problems;
    const ending = { code: why?.code ?? "", params: { ...why?.params } };
    await finishTask(scope, taskId, { status: "failed", problem: ending });
    await stopTypingTool(scope, toolId, "failed");
  } catch (error) {
    // A worker that is shutting down leaves the task as it is: the next one takes it up again.
    if (!cancel.signal.aborted) throw error;
    await finishTask(scope, taskId, { status: "cancelled" });
    await stopTypingTool(scope, toolId, "cancelled");
  }
}

interface Built {
  readonly report: TypingReport;
  readonly tool: TypingTool;
}

const publish = (scope: WorkspaceScope, { taskId, ...key }: Building, built: Built): Promise<void> =>
  withinScope(scope, async (tx) => {
    await publishTypingTool(tx, scope, key, built);
    await finishTask(scope, taskId, { status: "done" }, tx);
  });

async function learnFrom(
  scope: WorkspaceScope,
  { segmentationId, settings, seed }: TypingToolRecord,
  learn: LearnTyping,
  options: Parameters<LearnTyping>[1],
): Promise<Result<Built>> {
  const segmentation = await findSegmentation(scope, segmentationId);
  if (!segmentation) return fail(problem("access.not-found"));
  const loaded = await loadSample(scope, segmentation, settings.itemIds);
  if (!loaded.ok) return loaded;
  const { questions, sample, segmentIds, people, unanswered, hash } = loaded.value;
  let items = 0;
  const candidates = questions.map(({ question, columns }) => ({
    items: columns.map(() => items++),
    answers: question.answers,
  }));
  const learnt = await learn({ sample, candidates, seed, folds: TYPING_FOLDS, most: settings.most }, options);
  return ok({
    tool: {
      questions: learnt.path.flatMap(({ candidate }) => questions[candidate]?.question ?? []),
      segmentIds,
      tables: learnt.tables,
    },
    report: {
      people,
      unanswered,
      steps: learnt.qualities.map((quality, i) => ({
        answers: learnt.path[i]?.answers ?? 0,
        quality: reportedQuality(quality),
      })),
      recommended: learnt.recommended,
      challengers: learnt.challengers,
      ceiling: {
        questions: candidates.length,
        answers: candidates.reduce((sum, { answers }) => sum + answers, 0),
        accuracy: learnt.ceiling,
      },
      responseSetHash: hash,
    },
  });
}

interface LoadedSample {
  readonly questions: readonly LearnableQuestion[];
  readonly sample: TypingSample;
  readonly segmentIds: readonly string[];
  readonly people: number;
  readonly unanswered: number;
  readonly hash: string;
}

/** The people of the segments with their answers to the candidates; who gave none of them teaches nothing. */
async function loadSample(
  scope: WorkspaceScope,
  { id, surveyId }: SegmentationRecord,
  itemIds: readonly string[],
): Promise<Result<LoadedSample>> {
  const questionnaire = await analysisQuestionnaire(scope, surveyId);
  if (!questionnaire) return fail(problem("typing.question-gone"));
  const responses = await loadCodedResponses(scope, surveyId);
  const segmentIds = (await listSegmentRecords(scope, id)).map((segment) => segment.id);
  const members = await readMemberships(scope, id);
  const position = new Map(responses.variables.map((variable, at) => [variable.id, at]));
  const offers = offeredQuestions(questionnaire).filter(({ itemId }) => itemIds.includes(itemId));
  const questions = learnableQuestions(
    offers,
    (variableId) => responses.columns[position.get(variableId) ?? -1],
  );
  if (questions.length === 0) return fail(problem("typing.nothing-varies"));
  const items = questions.flatMap(({ columns }) => columns);
  let unanswered = 0;
  const assignments = Int16Array.from(responses.ids, (responseId, row) => {
    const segment = segmentIds.indexOf(members.get(responseId)?.segmentId ?? "");
    if (segment < 0 || items.some(({ codes }) => (codes[row] ?? -1) >= 0)) return segment;
    unanswered += 1;
    return -1;
  });
  const people = assignments.reduce((sum, segment) => sum + (segment >= 0 ? 1 : 0), 0);
  if (people < leastTyped) return fail(problem("typing.too-few", [], { people, least: leastTyped }));
  if (new Set(assignments.filter((segment) => segment >= 0)).size < 2)
    return fail(problem("typing.one-segment"));
  const { weights } = responses;
  const persons = weights
    ? scaledWeights({ kind: "sampling", values: weights }, (row) => (assignments[row] ?? -1) >= 0)
    : undefined;
  const sample = { items, assignments, segments: segmentIds.length, persons };
  return ok({ questions, sample, segmentIds, people, unanswered, hash: responses.hash });
}
