import { and, asc, desc, eq, gt, isNull, sql } from "drizzle-orm";
import type { Role } from "@/lib/domain/teams/roles";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { recordEvent } from "./audit-events";
import { invitations, memberships, users, workspaces } from "./schema";
import { withinScope } from "./within-scope";

export interface MemberRecord {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly joinedAt: Date;
}

export function listMemberRecords(scope: WorkspaceScope): Promise<MemberRecord[]> {
  return withinScope(scope, (tx) =>
    tx
      .select({
        userId: memberships.userId,
        name: users.name,
        email: users.email,
        role: memberships.role,
        joinedAt: memberships.createdAt,
      })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .where(eq(memberships.workspaceId, scope.workspaceId))
      .orderBy(asc(memberships.createdAt), asc(users.name)),
  );
}

export async function renameWorkspaceRecord(scope: WorkspaceScope, name: string): Promise<void> {
  await withinScope(scope, async (tx) => {
    await tx.update(workspaces).set({ name }).where(eq(workspaces.id, scope.workspaceId));
    await recordEvent(tx, scope, {
      action: "workspace.renamed",
      subjectKind: "workspace",
      subjectId: scope.workspaceId,
    });
  });
}

type MemberChange = { readonly role: Role } | "remove";

/**
 * Gives a member another role, or removes them. `last-owner`: a workspace keeps at least one owner, also when two
 * changes meet (owners are locked first). `outranked`: only an owner changes an owner.
 */
export function changeMember(
  scope: WorkspaceScope,
  userId: string,
  change: MemberChange,
): Promise<"changed" | "not-found" | "last-owner" | "outranked"> {
  const member = and(eq(memberships.workspaceId, scope.workspaceId), eq(memberships.userId, userId));
  return withinScope(scope, async (tx) => {
    const owners = await tx
      .select({ userId: memberships.userId })
      .from(memberships)
      .where(and(eq(memberships.workspaceId, scope.workspaceId), eq(memberships.role, "owner")))
      .for("update");
    const [before] = await tx
      .select({ role: memberships.role })
      .from(memberships)
      .where(member)
      .for("update");
    if (!before) return "not-found";
    if (before.role === "owner" && scope.role !== "owner") return "outranked";
    const staysOwner = change !== "remove" && change.role === "owner";
    if (before.role === "owner" && !staysOwner && owners.length === 1) return "last-owner";
    if (change === "remove") await tx.delete(memberships).where(member);
    else await tx.update(memberships).set(change).where(member);
    await recordEvent(tx, scope, {
      action: change === "remove" ? "member.removed" : "member.role-changed",
      subjectKind: "member",
      subjectId: userId,
      details: { before: before.role, ...(change === "remove" ? {} : { after: change.role }) },
    });
    return "changed";
  });
}

interface NewInvitation {
  readonly id: string;
  readonly tokenHash: string;
  readonly role: Role;
  readonly email: string | null;
  readonly days: number;
}

export async function insertInvitation(scope: WorkspaceScope, invitation: NewInvitation): Promise<void> {
  const { days, ...values } = invitation;
  await withinScope(scope, async (tx) => {
    await tx.insert(invitations).values({
      ...values,
      workspaceId: scope.workspaceId,
      createdBy: scope.userId,
      expiresAt: sql`now() + make_interval(days => ${days}::int)`,
    });
    await recordEvent(tx, scope, {
      action: "member.invited",
      subjectKind: "invitation",
      subjectId: invitation.id,
      details: { role: invitation.role },
    });
  });
}

/** Invitations that can still be used, newest first. */
export function listOpenInvitations(scope: WorkspaceScope) {
  return withinScope(scope, (tx) =>
    tx
      .select({
        id: invitations.id,
        role: invitations.role,
        email: invitations.email,
        createdAt: invitations.createdAt,
        expiresAt: invitations.expiresAt,
      })
      .from(invitations)
      .where(
        and(
          eq(invitations.workspaceId, scope.workspaceId),
          isNull(invitations.acceptedAt),
          isNull(invitations.revokedAt),
          gt(invitations.expiresAt, sql`now()`),
        ),
      )
      .orderBy(desc(invitations.createdAt)),
  );
}

export async function revokeInvitationRecord(scope: WorkspaceScope, invitationId: string): Promise<boolean> {
  return withinScope(scope, async (tx) => {
    const revoked = await tx
      .update(invitations)
      .set({ revokedAt: sql`coalesce(${invitations.revokedAt}, now())` })
      .where(
        and(
          eq(invitations.workspaceId, scope.workspaceId),
          eq(invitations.id, invitationId),
          isNull(invitations.acceptedAt),
        ),
      )
      .returning({ id: invitations.id });
    return revoked.length > 0;
  });
}
