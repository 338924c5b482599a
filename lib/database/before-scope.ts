import { and, asc, eq, gt, isNull, or, sql } from "drizzle-orm";
import type { Role } from "@/lib/domain/teams/roles";
import { database } from "./pool";
import { invitations, memberships, providerAccounts, shareLinks, surveys, users, workspaces } from "./schema";
import { withoutScope } from "./within-scope";

// The queries that run before a scope exists: sign-in and token look-ups. Only lib/access calls them.

export interface UserRecord {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string | null;
  readonly sessionEpoch: number;
}

const userColumns = {
  id: users.id,
  email: users.email,
  name: users.name,
  passwordHash: users.passwordHash,
  sessionEpoch: users.sessionEpoch,
};

export async function findUserByEmail(email: string): Promise<UserRecord | undefined> {
  const [user] = await database()
    .db.select(userColumns)
    .from(users)
    .where(eq(sql`lower(${users.email})`, email.toLowerCase()));
  return user;
}

export async function findUser(userId: string): Promise<UserRecord | undefined> {
  const [user] = await database().db.select(userColumns).from(users).where(eq(users.id, userId));
  return user;
}

export async function findUserByProviderAccount(
  provider: string,
  accountId: string,
): Promise<UserRecord | undefined> {
  const [user] = await database()
    .db.select(userColumns)
    .from(users)
    .innerJoin(providerAccounts, eq(providerAccounts.userId, users.id))
    .where(and(eq(providerAccounts.provider, provider), eq(providerAccounts.providerAccountId, accountId)));
  return user;
}

interface NewAccount {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string | null;
  readonly provider?: { readonly name: string; readonly accountId: string };
  readonly workspace: { readonly id: string; readonly name: string };
}

/** A new person with a workspace of their own, in one transaction. Throws a unique violation when the address is taken. */
export async function insertAccount(account: NewAccount): Promise<void> {
  await withoutScope(async (tx) => {
    const { userId, email, name, passwordHash, provider, workspace } = account;
    await tx.insert(users).values({ id: userId, email, name, passwordHash });
    if (provider) {
      await tx
        .insert(providerAccounts)
        .values({ provider: provider.name, providerAccountId: provider.accountId, userId });
    }
    await tx.insert(workspaces).values(workspace);
    await tx.insert(memberships).values({ workspaceId: workspace.id, userId, role: "owner" });
  });
}

/** Ends every session of a person, this one included. */
export async function raiseSessionEpoch(userId: string): Promise<void> {
  await database()
    .db.update(users)
    .set({ sessionEpoch: sql`${users.sessionEpoch} + 1` })
    .where(eq(users.id, userId));
}

export async function findRole(userId: string, workspaceId: string): Promise<Role | undefined> {
  return withoutScope(async (tx) => {
    const [membership] = await tx
      .select({ role: memberships.role })
      .from(memberships)
      .where(and(eq(memberships.userId, userId), eq(memberships.workspaceId, workspaceId)));
    return membership?.role;
  });
}

/** Who owns a workspace; the first of several. */
export async function findOwner(workspaceId: string): Promise<string | undefined> {
  return withoutScope(async (tx) => {
    const [owner] = await tx
      .select({ userId: memberships.userId })
      .from(memberships)
      .where(and(eq(memberships.workspaceId, workspaceId), eq(memberships.role, "owner")))
      .orderBy(asc(memberships.createdAt), asc(memberships.userId))
      .limit(1);
    return owner?.userId;
  });
}

export interface WorkspaceOfUser {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/** A person's workspaces, in the order they joined. */
export async function listWorkspacesOf(userId: string): Promise<WorkspaceOfUser[]> {
  return withoutScope((tx) =>
    tx
      .select({ id: workspaces.id, name: workspaces.name, role: memberships.role })
      .from(memberships)
      .innerJoin(workspaces, eq(workspaces.id, memberships.workspaceId))
      .where(eq(memberships.userId, userId))
      .orderBy(asc(memberships.createdAt), asc(workspaces.id)),
  );
}

export interface InvitationRecord {
  readonly id: string;
  readonly workspaceId: string;
  readonly workspaceName: string;
  readonly role: Role;
  readonly email: string | null;
}

/** An invitation that can still be used, by the hash of its token. */
export async function findOpenInvitation(tokenHash: string): Promise<InvitationRecord | undefined> {
  return withoutScope(async (tx) => {
    const [invitation] = await tx
      .select({
        id: invitations.id,
        workspaceId: invitations.workspaceId,
        workspaceName: workspaces.name,
        role: invitations.role,
        email: invitations.email,
      })
      .from(invitations)
      .innerJoin(workspaces, eq(workspaces.id, invitations.workspaceId))
      .where(
        and(
          eq(invitations.tokenHash, tokenHash),
          isNull(invitations.acceptedAt),
          isNull(invitations.revokedAt),
          gt(invitations.expiresAt, sql`now()`),
        ),
      );
    return invitation;
  });
}

/** Uses an invitation up and makes its bearer a member; an existing member keeps their role. False when it was used meanwhile. */
export async function acceptInvitation(tokenHash: string, userId: string): Promise<boolean> {
  return withoutScope(async (tx) => {
    const [used] = await tx
      .update(invitations)
      .set({ acceptedBy: userId, acceptedAt: sql`now()` })
      .where(
        and(
          eq(invitations.tokenHash, tokenHash),
          isNull(invitations.acceptedAt),
          isNull(invitations.revokedAt),
          gt(invitations.expiresAt, sql`now()`),
        ),
      )
      .returning({ workspaceId: invitations.workspaceId, role: invitations.role });
    if (!used) return false;
    await tx
      .insert(memberships)
      .values({ workspaceId: used.workspaceId, userId, role: used.role })
      .onConflictDoNothing();
    return true;
  });
}

/** The survey a link to answer leads to, whatever its state. */
export async function findSurveyByLink(
  linkToken: string,
): Promise<{ workspaceId: string; surveyId: string } | undefined> {
  return withoutScope(async (tx) => {
    const [survey] = await tx
      .select({ workspaceId: surveys.workspaceId, surveyId: surveys.id })
      .from(surveys)
      .where(and(eq(surveys.linkToken, linkToken), isNull(surveys.deletedAt)));
    return survey;
  });
}

/** A share link that is in force, by the hash of its token; the server's clock decides about expiry. */
export async function findShareLink(
  tokenHash: string,
): Promise<{ workspaceId: string; shareLinkId: string; audience: "team" | "anyone" } | undefined> {
  return withoutScope(async (tx) => {
    const [link] = await tx
      .select({
        workspaceId: shareLinks.workspaceId,
        shareLinkId: shareLinks.id,
        audience: shareLinks.audience,
      })
      .from(shareLinks)
      .where(
        and(
          eq(shareLinks.tokenHash, tokenHash),
          isNull(shareLinks.revokedAt),
          or(isNull(shareLinks.expiresAt), gt(shareLinks.expiresAt, sql`now()`)),
        ),
      );
    return link;
  });
}
