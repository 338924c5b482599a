import { migrate } from "@/lib/database/migrate";
import { env } from "@/lib/env";
import { prepareJobQueue, type QueuedJob } from "@/lib/integrations/job-queue";
import { jobDefinitions } from "@/lib/jobs/definitions/registry";

// Brings the database named by DATABASE_URL to this version's schema. `npm start` runs it before anything else.
try {
  await migrate(env().DATABASE_URL);
  await prepareJobQueue(env().DATABASE_URL, Object.values<QueuedJob>(jobDefinitions));
} catch (error) {
  console.error(reasonsOf(error).join("\nin: "));
  process.exit(1);
}

/** What PostgreSQL said comes first, then the statement it said it of. */
function reasonsOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  return [...reasonsOf(error.cause), error.message.split("\n").slice(0, 3).join("\n")];
}
