import { eq, sql } from "drizzle-orm";
import { database } from "./pool";
import { memberships, users, workspaces } from "./schema";
import { withoutScope } from "./within-scope";

// What a signed-in person does with their own account; keyed by their own id, so no workspace scope applies.

export async function replacePassword(userId: string, passwordHash: string): Promise<void> {
  await database()
    .db.update(users)
    .set({ passwordHash, sessionEpoch: sql`${users.sessionEpoch} + 1` })
    .where(eq(users.id, userId));
}

export async function renameUser(userId: string, name: string): Promise<void> {
  await database().db.update(users).set({ name }).where(eq(users.id, userId));
}

export async function insertWorkspace(
  userId: string,
  workspace: { id: string; name: string },
): Promise<void> {
  await withoutScope(async (tx) => {
    const made = await tx
      .insert(workspaces)
      .values(workspace)
      .onConflictDoNothing()
      .returning({ id: workspaces.id });
    if (made.length === 0) return;
    await tx.insert(memberships).values({ workspaceId: workspace.id, userId, role: "owner" });
  });
}
