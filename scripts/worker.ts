import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { closeDatabase } from "@/lib/database/pool";
import { recordHeartbeat } from "@/lib/database/worker-heartbeats";
import { env } from "@/lib/env";
import { logFor } from "@/lib/integrations/log";
import { runWorker } from "@/lib/integrations/run-worker";
import type { JobHandler, WorkerJob } from "@/lib/integrations/worker-job";
import { jobDefinitions, type JobName } from "@/lib/jobs/definitions/registry";
import { jobHandlers } from "@/lib/jobs/handlers/registry";
import { sweep } from "@/lib/use-cases/upkeep/sweep";

// The worker process: takes jobs from the queue and does them, until SIGTERM or SIGINT.
const log = logFor("worker");
const stop = new AbortController();
process.once("SIGTERM", () => stop.abort());
process.once("SIGINT", () => stop.abort());

const workerId = `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`;
const jobs = (Object.keys(jobDefinitions) as JobName[]).map((name): WorkerJob => ({
  definition: jobDefinitions[name],
  // The definition parses the payload, so what a handler gets is what it declares.
  handle: jobHandlers[name] as JobHandler,
  concurrency: jobDefinitions[name].concurrency,
}));

await runWorker({
  connectionString: env().DATABASE_URL,
  jobs,
  beat: () => recordHeartbeat(workerId),
  sweep,
  signal: stop.signal,
  log,
});
await closeDatabase();
// A handler that did not heed the signal would keep the process; its job has been given back.
process.exit(0);
