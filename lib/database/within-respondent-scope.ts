import { drizzle } from "drizzle-orm/node-postgres";
import type { RespondentScope } from "@/lib/domain/teams/scopes";
import { database, type Database } from "./pool";
import * as schema from "./schema";

/** What a transaction of the answering path may do. */
export type AnsweringTransaction = Pick<Database, "select" | "insert" | "update" | "delete">;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * `withinScope` for the path that every page of every respondent takes: the same guarantees, with the beginning of the
 * transaction and its workspace said in one round trip instead of two.
 */
export async function withinRespondentScope<T>(
  scope: RespondentScope,
  work: (tx: AnsweringTransaction) => Promise<T>,
): Promise<T> {
  // Two statements at once cannot carry parameters, so the id has to prove that it is nothing but an id.
  if (!uuid.test(scope.workspaceId)) throw new Error("A workspace's id is a UUID");
  const client = await database().pool.connect();
  let isBroken = true;
  try {
    await client.query(`begin; select set_config('kindred.workspace_id', '${scope.workspaceId}', true)`);
    try {
      const result = await work(drizzle(client, { schema }));
      await client.query("commit");
      isBroken = false;
      return result;
    } catch (error) {
      await client.query("rollback");
      isBroken = false;
      throw error;
    }
  } finally {
    // A connection whose transaction could not be ended is closed rather than lent to someone else.
    client.release(isBroken);
  }
}
