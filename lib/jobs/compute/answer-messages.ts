import { parentPort } from "node:worker_threads";
import { computeTasks } from "./compute-tasks";
import { transferableBuffers } from "./share-arrays";
import type { FromThread, ToThread } from "./thread-messages";

/** What a compute thread does: it keeps the shared columns of each run and computes one task at a time. */
const sharedOfRun = new Map<number, unknown>();

const answer = (message: FromThread, buffers: ArrayBuffer[] = []): void =>
  parentPort?.postMessage(message, buffers);

parentPort?.on("message", (message: ToThread) => {
  if (message.kind === "share") {
    sharedOfRun.set(message.run, message.shared);
    return;
  }
  if (message.kind === "release") {
    sharedOfRun.delete(message.run);
    return;
  }
  const { run, index, name, task } = message;
  try {
    const compute = computeTasks[name] as (shared: unknown, task: unknown) => unknown;
    const result = compute(sharedOfRun.get(run), task);
    answer({ kind: "done", run, index, result }, transferableBuffers(result));
  } catch (error) {
    answer({ kind: "failed", run, index, error });
  }
});
