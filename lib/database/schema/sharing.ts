import {
  boolean,
  date,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  defaultMinimumCell,
  type ShareAudience,
  type ShareTargetKind,
} from "@/lib/domain/sharing/share-link";
import { byUser, createdAt, instant, workspaceId } from "./columns";
import { workspaces } from "./teams";

/** A link that shows one thing to whoever holds it. */
export const shareLinks = pgTable(
  "share_links",
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    id: uuid("id").notNull(),
    targetKind: text("target_kind").$type<ShareTargetKind>().notNull(),
    targetId: uuid("target_id").notNull(),
    /** SHA-256 of the token; the token itself is shown once. */
    tokenHash: text("token_hash").notNull(),
    /** Last characters of the token, so that a person can tell links apart. */
    tokenHint: text("token_hint").notNull(),
    audience: text("audience").$type<ShareAudience>().notNull(),
    showEvidence: boolean("show_evidence").notNull().default(true),
    showQuotes: boolean("show_quotes").notNull().default(false),
    minimumCell: integer("minimum_cell").notNull().default(defaultMinimumCell),
    expiresAt: instant("expires_at"),
    revokedAt: instant("revoked_at"),
    createdBy: byUser("created_by"),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex("share_links_token").on(table.tokenHash),
  ],
);

/** Daily counts of views; no address, no agent. */
export const shareViews = pgTable(
  "share_views",
  {
    workspaceId: workspaceId(),
    shareLinkId: uuid("share_link_id").notNull(),
    day: date("day").notNull(),
    views: integer("views").notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.shareLinkId, table.day] }),
    foreignKey({
      columns: [table.workspaceId, table.shareLinkId],
      foreignColumns: [shareLinks.workspaceId, shareLinks.id],
    }).onDelete("cascade"),
  ],
);
