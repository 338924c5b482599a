import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import type { Transaction } from "./pool";
import { tasks } from "./schema";
import { withinScope } from "./within-scope";

export type TaskRecord = typeof tasks.$inferSelect;
export type TaskProblem = NonNullable<TaskRecord["problem"]>;

const isTask = (scope: WorkspaceScope, taskId: string) =>
  and(eq(tasks.workspaceId, scope.workspaceId), eq(tasks.id, taskId));

/** Notes down long work that is about to be queued, in the transaction that makes its subject. */
export async function insertTask(
  tx: Transaction,
  scope: WorkspaceScope,
  task: { id: string; kind: string; subjectId: string },
): Promise<void> {
  await tx
    .insert(tasks)
    .values({ ...task, workspaceId: scope.workspaceId, createdBy: scope.userId, status: "queued" });
}

export async function findTask(scope: WorkspaceScope, taskId: string): Promise<TaskRecord | undefined> {
  const [task] = await withinScope(scope, (tx) => tx.select().from(tasks).where(isTask(scope, taskId)));
  return task;
}

/** The last task of a kind about a subject. */
export async function findLatestTaskOf(
  scope: WorkspaceScope,
  kind: string,
  subjectId: string,
  within?: Transaction,
): Promise<TaskRecord | undefined> {
  const find = (tx: Transaction) =>
    tx
      .select()
      .from(tasks)
      .where(
        and(eq(tasks.workspaceId, scope.workspaceId), eq(tasks.kind, kind), eq(tasks.subjectId, subjectId)),
      )
      .orderBy(desc(tasks.createdAt))
      .limit(1);
  const [task] = await (within ? find(within) : withinScope(scope, find));
  return task;
}

/** Marks a task as begun (again, after a worker died). False when it is over or was cancelled: then do nothing. */
export async function startTask(scope: WorkspaceScope, taskId: string): Promise<boolean> {
  const started = await withinScope(scope, (tx) =>
    tx
      .update(tasks)
      .set({ status: "running", startedAt: sql`coalesce(${tasks.startedAt}, now())` })
      .where(
        and(
          isTask(scope, taskId),
          inArray(tasks.status, ["queued", "running"]),
          isNull(tasks.cancelRequestedAt),
        ),
      )
      .returning({ id: tasks.id }),
  );
  return started.length > 0;
}

/** Writes how far it is. Resolves to false when it was asked to stop meanwhile. */
export async function reportProgress(
  scope: WorkspaceScope,
  taskId: string,
  progress: Record<string, unknown>,
): Promise<boolean> {
  const going = await withinScope(scope, (tx) =>
    tx
      .update(tasks)
      .set({ progress })
      .where(and(isTask(scope, taskId), eq(tasks.status, "running"), isNull(tasks.cancelRequestedAt)))
      .returning({ id: tasks.id }),
  );
  return going.length > 0;
}

/** Ends a task, in the transaction that publishes its result when one is given. The first ending stands. */
export async function finishTask(
  scope: WorkspaceScope,
  taskId: string,
  ending: { status: "done" | "cancelled" } | { status: "failed"; problem: TaskProblem },
  within?: Transaction,
): Promise<void> {
  const end = (tx: Transaction) =>
    tx
      .update(tasks)
      .set({ ...ending, finishedAt: sql`now()` })
      .where(and(isTask(scope, taskId), inArray(tasks.status, ["queued", "running"])));
  if (within) await end(within);
  else await withinScope(scope, end);
}

/** Asks a task to stop. A queued one is over at once. */
export async function requestCancel(scope: WorkspaceScope, taskId: string): Promise<void> {
  await withinScope(scope, (tx) =>
    tx
      .update(tasks)
      .set({
        cancelRequestedAt: sql`now()`,
        status: sql`case when ${tasks.status} = 'queued' then 'cancelled' else ${tasks.status} end`,
        finishedAt: sql`case when ${tasks.status} = 'queued' then now() else ${tasks.finishedAt} end`,
      })
      .where(and(isTask(scope, taskId), inArray(tasks.status, ["queued", "running"]))),
  );
}
