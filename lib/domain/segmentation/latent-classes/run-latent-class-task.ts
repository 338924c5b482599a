import type { AnswerPatterns } from "./answer-patterns";
import { createWorkspace } from "./em-workspace";
import type { LatentClassTask } from "./plan-latent-classes";
import { runStart, type FinishedStart } from "./run-start";

export interface LatentClassTaskResult {
  readonly classes: number;
  readonly firstStart: number;
  /** Objective each start reached, in order of starts. */
  readonly objectives: readonly number[];
  /** Parameters of the best start of the block. */
  readonly bestValues: Float64Array;
}

/** Runs a block of starts. Pure: the same task on the same data gives the same result in any thread. */
export const runLatentClassTask = (data: AnswerPatterns, task: LatentClassTask): LatentClassTaskResult => {
  const workspace = createWorkspace(data, task.classes);
  const problem = { data, weights: data.weights, pseudoCount: task.pseudoCount, workspace };
  const objectives: number[] = [];
  let best: FinishedStart | undefined;
  for (let start = task.firstStart; start < task.firstStart + task.starts; start++) {
    const finished = runStart(problem, task.classes, task.seed, start);
    objectives.push(finished.objective);
    if (!best || finished.objective > best.objective) best = finished;
  }
  return {
    classes: task.classes,
    firstStart: task.firstStart,
    objectives,
    bestValues: best?.parameters.values ?? new Float64Array(0),
  };
};
