import { migrate } from "@/lib/database/migrate";
import { closeDatabase, useDatabase } from "@/lib/database/pool";
import { prepareJobQueue, type QueuedJob } from "@/lib/integrations/job-queue";
import { jobDefinitions } from "@/lib/jobs/definitions/registry";
import { databaseUrl, onServer, openDatabaseServer, randomDatabaseName } from "./database-server";

export interface MigratedDatabase {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** A fresh migrated database for a script, on a server of its own or beside DATABASE_URL's; `close` removes it. */
export async function openMigratedDatabase(): Promise<MigratedDatabase> {
  const server = await openDatabaseServer();
  const name = randomDatabaseName();
  await onServer(
    server.adminUrl,
    `create database ${name} owner ${server.role} template template0 encoding 'UTF8'`,
  );
  const url = databaseUrl(server, name);
  await migrate(url);
  await prepareJobQueue(url, Object.values<QueuedJob>(jobDefinitions));
  process.env.DATABASE_URL = url;
  await useDatabase(url);
  return {
    url,
    close: async () => {
      await closeDatabase();
      await onServer(server.adminUrl, `drop database if exists ${name} with (force)`);
      await server.stop();
    },
  };
}
