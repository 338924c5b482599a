import { migrationsAreCurrent } from "@/lib/database/migrate";
import { workerSeenWithin } from "@/lib/database/worker-heartbeats";
import { logFor } from "@/lib/integrations/log";

export type ReadinessCheck = "database" | "migrations" | "worker";

const workerSilenceSeconds = 60;

/** What is not ready, in the order it has to be put right; empty when everything is. Never throws. */
export async function checkReadiness(): Promise<ReadinessCheck[]> {
  try {
    if (!(await migrationsAreCurrent())) return ["migrations"];
    return (await workerSeenWithin(workerSilenceSeconds)) ? [] : ["worker"];
  } catch (error) {
    logFor("readiness").warn({ err: error }, "the database does not answer");
    return ["database"];
  }
}
