import { setImmediate as nextTurn } from "node:timers/promises";

/** What a computation comes to that pauses now and then; others get a turn meanwhile. */
export async function finished<T>(steps: Generator<undefined, T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await nextTurn();
  }
}
