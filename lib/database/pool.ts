import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { env } from "@/lib/env";
import * as schema from "./schema";

const connect = (connectionString: string) => {
  const pool = new pg.Pool({
    connectionString,
    max: 12,
    connectionTimeoutMillis: 5_000,
    application_name: "kindred",
  });
  // A connection that breaks while idle (the database was restarted) leaves the pool; the next query opens another.
  pool.on("error", () => undefined);
  // One that breaks while it is lent out says so to its next query as well; unheard, the event would end the process.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return { pool, db: drizzle(pool, { schema }) };
};

export type Database = ReturnType<typeof connect>["db"];
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

/** Kept on `globalThis`, because Next loads this module once per bundle but a process should have one pool. */
const held = globalThis as typeof globalThis & { kindredDatabase?: ReturnType<typeof connect> };

/** This process's connection pool and its typed front, opened at the first call. */
export const database = (): ReturnType<typeof connect> =>
  (held.kindredDatabase ??= connect(env().DATABASE_URL));

/** Ends all connections. */
export async function closeDatabase(): Promise<void> {
  const open = held.kindredDatabase;
  delete held.kindredDatabase;
  await open?.pool.end();
}

/** Points this process at another database (tests, scripts). */
export async function useDatabase(connectionString: string): Promise<void> {
  await closeDatabase();
  held.kindredDatabase = connect(connectionString);
}
