import type { TestProject } from "vitest/node";
import { migrate } from "@/lib/database/migrate";
import { prepareJobQueue, type QueuedJob } from "@/lib/integrations/job-queue";
import { jobDefinitions } from "@/lib/jobs/definitions/registry";
import { databaseUrl, onServer, openDatabaseServer, randomDatabaseName } from "./database-server";

export interface TemplateDatabase {
  readonly adminUrl: string;
  readonly role: string;
  readonly password: string;
  /** The migrated database that every test file clones. */
  readonly template: string;
}

declare module "vitest" {
  interface ProvidedContext {
    templateDatabase: TemplateDatabase;
  }
}

/** Runs once before the database tests: one server, one migrated database to clone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openDatabaseServer();
  const template = randomDatabaseName();
  await onServer(
    server.adminUrl,
    `create database ${template} owner ${server.role} template template0 encoding 'UTF8'`,
  );
  const url = databaseUrl(server, template);
  await migrate(url);
  await prepareJobQueue(url, Object.values<QueuedJob>(jobDefinitions));
  const { adminUrl, role, password } = server;
  project.provide("templateDatabase", { adminUrl, role, password, template });
  return async () => {
    await onServer(server.adminUrl, `drop database if exists ${template} with (force)`);
    await server.stop();
  };
}
