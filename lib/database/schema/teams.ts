import { index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { Role } from "@/lib/domain/teams/roles";
import { byUser, createdAt, instant, workspaceId } from "./columns";
import { users } from "./users";

export const workspaces = pgTable("workspaces", {
  id: uuid("id").primaryKey(),
  name: text("name").notNull(),
  createdAt: createdAt(),
});

const ownedByWorkspace = (column: ReturnType<typeof workspaceId>) =>
  column.references(() => workspaces.id, { onDelete: "cascade" });

export const memberships = pgTable(
  "memberships",
  {
    workspaceId: ownedByWorkspace(workspaceId()),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    role: text("role").$type<Role>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.userId] }),
    index("memberships_user").on(table.userId),
  ],
);

/** A link that makes its bearer a member with one role; used once. */
export const invitations = pgTable(
  "invitations",
  {
    workspaceId: ownedByWorkspace(workspaceId()),
    id: uuid("id").notNull(),
    tokenHash: text("token_hash").notNull(),
    role: text("role").$type<Role>().notNull(),
    /** When set, only the person with this address may use the link. */
    email: text("email"),
    createdBy: byUser("created_by"),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    acceptedBy: byUser("accepted_by"),
    acceptedAt: instant("accepted_at"),
    revokedAt: instant("revoked_at"),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex("invitations_token").on(table.tokenHash),
  ],
);

/** Who did what, append-only. */
export const auditEvents = pgTable(
  "audit_events",
  {
    workspaceId: ownedByWorkspace(workspaceId()),
    id: uuid("id").notNull().defaultRandom(),
    at: instant("at").notNull().defaultNow(),
    /** No reference: the record outlives the account. */
    actorId: uuid("actor_id"),
    action: text("action").notNull(),
    subjectKind: text("subject_kind").notNull(),
    subjectId: text("subject_id").notNull(),
    details: jsonb("details").$type<Record<string, unknown>>().notNull().default({}),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index("audit_events_time").on(table.workspaceId, table.at),
  ],
);

/** Long work started by a member: what it is, how far it is, how it ended. The queue itself is pg-boss's. */
export const tasks = pgTable(
  "tasks",
  {
    workspaceId: ownedByWorkspace(workspaceId()),
    id: uuid("id").notNull(),
    kind: text("kind").notNull(),
    subjectId: uuid("subject_id").notNull(),
    status: text("status").$type<"queued" | "running" | "done" | "failed" | "cancelled">().notNull(),
    /** What to show while it runs; its shape belongs to the kind. */
    progress: jsonb("progress").$type<Record<string, unknown>>().notNull().default({}),
    /** A problem code with its parameters when it failed. */
    problem: jsonb("problem").$type<{ code: string; params?: Record<string, string | number> }>(),
    cancelRequestedAt: instant("cancel_requested_at"),
    createdBy: byUser("created_by"),
    createdAt: createdAt(),
    startedAt: instant("started_at"),
    finishedAt: instant("finished_at"),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index("tasks_subject").on(table.workspaceId, table.subjectId),
  ],
);

/** Which worker processes were alive when. */
export const workerHeartbeats = pgTable("worker_heartbeats", {
  id: text("id").primaryKey(),
  seenAt: instant("seen_at").notNull().defaultNow(),
});
