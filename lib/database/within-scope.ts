import { sql } from "drizzle-orm";
import type { Scope } from "@/lib/domain/teams/scopes";
import { database, type Transaction } from "./pool";

/**
 * Runs `work` in one transaction that sees only the scope's workspace: row-level security stands behind every
 * WHERE. Resolves after commit; an exception rolls everything back.
 */
export function withinScope<T>(scope: Scope, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return database().db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('kindred.workspace_id', ${scope.workspaceId}, true)`);
    return work(tx);
  });
}

/**
 * UNSAFE: sees every workspace. Only for what must run before a scope exists (`before-scope.ts`) and for
 * upkeep of the whole installation (`upkeep.ts`).
 */
export function withoutScope<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return database().db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('kindred.unscoped', 'on', true)`);
    return work(tx);
  });
}
