import { setTimeout as delay } from "node:timers/promises";
import { pino } from "pino";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { database } from "@/lib/database/pool";
import { sqlRunner } from "@/lib/database/sql-runner";
import { prepareJobQueue, sendJob, type QueuedJob } from "@/lib/integrations/job-queue";
import { runWorker } from "@/lib/integrations/run-worker";
import type { JobHandler } from "@/lib/integrations/worker-job";
import { useTestDatabase } from "@/tests/support/database";

const testDatabase = useTestDatabase();
const log = pino({ level: "silent" });

const job = (name: string, settings: Partial<QueuedJob> = {}): QueuedJob => ({
  name,
  payload: z.object({ number: z.number() }),
  retryLimit: 3,
  oneWaitingPerKey: false,
  ...settings,
});

const plain = job("plain");
const keyed = job("keyed", { oneWaitingPerKey: true });
const slow = job("slow");
const failing = job("failing");

const stops: AbortController[] = [];

function startWorker(definition: QueuedJob, handle: JobHandler): { stop: () => Promise<void> } {
  const stop = new AbortController();
  stops.push(stop);
  const done = runWorker({
    connectionString: testDatabase.url(),
    jobs: [{ definition, handle, concurrency: 2 }],
    beat: () => Promise.resolve(),
    sweep: () => Promise.resolve(),
    signal: stop.signal,
    log,
  });
  return {
    stop: () => {
      stop.abort();
      return done;
    },
  };
}

const stateOf = async (id: string | undefined) => {
  const { rows } = await database().pool.query<{ state: string; retry_count: number }>(
    "select state, retry_count from pgboss.job where id = $1",
    [id],
  );
  return rows[0];
};

async function until(condition: () => Promise<boolean> | boolean, milliseconds = 20_000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error("It did not happen in time.");
    await delay(50);
  }
}

beforeAll(() => prepareJobQueue(testDatabase.url(), [plain, keyed, slow, failing]));
afterEach(() => stops.splice(0).forEach((stop) => stop.abort()));

describe("the job queue", () => {
  it("hands a payload to the handler once and marks the job as done", async () => {
    const seen: object[] = [];
    const id = await sendJob(sqlRunner(), plain, { number: 7 });
    const worker = startWorker(plain, (payload) => Promise.resolve(void seen.push(payload)));
    await until(async () => (await stateOf(id))?.state === "completed");
    await worker.stop();
    expect(seen).toEqual([{ number: 7 }]);
  });

  it("refuses a payload that its definition does not know", async () => {
    await expect(sendJob(sqlRunner(), plain, { number: "seven" })).rejects.toThrow(z.ZodError);
  });

  it("queues nothing when the transaction is rolled back, and queues when it commits", async () => {
    const ids: (string | undefined)[] = [];
    await expect(
      database().db.transaction(async (tx) => {
        ids.push(
          await sendJob(sqlRunner(tx), plain, { number: 1 }, { notBefore: new Date(Date.now() + 3_600_000) }),
        );
        throw new Error("changed my mind");
      }),
    ).rejects.toThrow("changed my mind");
    await database().db.transaction(async (tx) => {
      ids.push(
        await sendJob(sqlRunner(tx), plain, { number: 2 }, { notBefore: new Date(Date.now() + 3_600_000) }),
      );
    });
    expect(await stateOf(ids[0])).toBeUndefined();
    expect((await stateOf(ids[1]))?.state).toBe("created");
  });

  it("lets further requests of one key join the job that waits", async () => {
    const first = await sendJob(sqlRunner(), keyed, { number: 1 }, { key: "survey-1" });
    const second = await sendJob(sqlRunner(), keyed, { number: 1 }, { key: "survey-1" });
    const other = await sendJob(sqlRunner(), keyed, { number: 2 }, { key: "survey-2" });
    expect([typeof first, second, typeof other]).toEqual(["string", undefined, "string"]);
  });

  it("runs a job again after its handler threw", async () => {
    let runs = 0;
    const id = await sendJob(sqlRunner(), failing, { number: 1 });
    const worker = startWorker(failing, () => {
      runs += 1;
      return runs === 1 ? Promise.reject(new Error("first time")) : Promise.resolve();
    });
    await until(async () => (await stateOf(id))?.state === "completed");
    await worker.stop();
    expect(runs).toBe(2);
  });

  it("gives an unfinished job back when the worker is stopped, without counting it as a failure", async () => {
    const id = await sendJob(sqlRunner(), slow, { number: 1 });
    const first = startWorker(
      slow,
      (_payload, { signal }) => new Promise((resolve) => signal.addEventListener("abort", () => resolve())),
    );
    await until(async () => (await stateOf(id))?.state === "active");
    await first.stop();
    expect(await stateOf(id)).toEqual({ state: "retry", retry_count: 0 });
    const second = startWorker(slow, () => Promise.resolve());
    await until(async () => (await stateOf(id))?.state === "completed");
    await second.stop();
  }, 40_000);

  it("takes a job up again within a minute when its worker vanished", async () => {
    const id = await sendJob(sqlRunner(), slow, { number: 2 });
    // What a killed worker leaves: an active job whose lease nobody renews.
    await database().pool.query(
      "update pgboss.job set state = 'active', started_on = now() - interval '29 seconds' where id = $1",
      [id],
    );
    const attempts: number[] = [];
    const worker = startWorker(slow, (_payload, { attempt }) => Promise.resolve(void attempts.push(attempt)));
    await until(async () => (await stateOf(id))?.state === "completed", 30_000);
    await worker.stop();
    expect(attempts).toEqual([1]);
  }, 45_000);
});
