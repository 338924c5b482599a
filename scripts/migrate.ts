import { migrate } from "@/lib/database/migrate";
import { env } from "@/lib/env";
import { prepareJobQueue, type QueuedJob } from "@/lib/integrations/job-queue";
import { jobDefinitions } from "@/lib/jobs/definitions/registry";

// Brings the database named by DATABASE_URL to this version's schema. `npm start` runs it before anything else.
await migrate(env().DATABASE_URL);
await prepareJobQueue(env().DATABASE_URL, Object.values<QueuedJob>(jobDefinitions));
