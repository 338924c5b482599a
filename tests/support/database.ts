import { afterAll, beforeAll, inject } from "vitest";
import { closeDatabase, useDatabase } from "@/lib/database/pool";
import { databaseUrl, onServer, randomDatabaseName } from "./database-server";

export interface TestDatabase {
  readonly url: string;
  readonly drop: () => Promise<void>;
}

/** A migrated, empty database of its own, cloned from the template. `drop` also ends connections to it. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const template = inject("templateDatabase");
  const name = randomDatabaseName();
  await onServer(
    template.adminUrl,
    `create database ${name} owner ${template.role} template ${template.template}`,
  );
  return {
    url: databaseUrl(template, name),
    drop: () => onServer(template.adminUrl, `drop database if exists ${name} with (force)`),
  };
}

/**
 * Call at the top of a test file: its tests share one fresh database, to which `lib/database` is pointed, and which is
 * dropped at the end. Returns how to learn its address.
 */
export function useTestDatabase(): { readonly url: () => string } {
  let current: TestDatabase | undefined;
  beforeAll(async () => {
    current = await cloneDatabase();
    process.env.DATABASE_URL = current.url;
    await useDatabase(current.url);
  });
  afterAll(async () => {
    await closeDatabase();
    await current?.drop();
  });
  return {
    url: () => {
      if (!current) throw new Error("The database exists from beforeAll on.");
      return current.url;
    },
  };
}
