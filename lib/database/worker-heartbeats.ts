import { lt, sql } from "drizzle-orm";
import { database } from "./pool";
import { workerHeartbeats } from "./schema";

/** Notes that a worker lives, by the database's clock, and forgets workers that have been gone for a day. */
export async function recordHeartbeat(workerId: string): Promise<void> {
  const { db } = database();
  await db
    .insert(workerHeartbeats)
    .values({ id: workerId })
    .onConflictDoUpdate({ target: workerHeartbeats.id, set: { seenAt: sql`now()` } });
  await db.delete(workerHeartbeats).where(lt(workerHeartbeats.seenAt, sql`now() - interval '1 day'`));
}

/** Whether some worker gave a sign of life within so many seconds. */
export async function workerSeenWithin(seconds: number): Promise<boolean> {
  const { rows } = await database().db.execute(
    sql`select 1 from ${workerHeartbeats} where ${workerHeartbeats.seenAt} > now() - ${seconds} * interval '1 second' limit 1`,
  );
  return rows.length > 0;
}
