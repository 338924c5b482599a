import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Evidence } from "@/lib/domain/personas/evidence";
import type {
  EditBasis,
  FieldState,
  FieldValue,
  PersonaSnapshot,
  PersonaStatus,
  VersionKind,
} from "@/lib/domain/personas/persona-card";
import { byUser, createdAt, instant, workspaceId } from "./columns";
import { segmentations, segments } from "./segmentations";

/** The numbers a claim rests on, frozen when the persona was generated. */
export const evidence = pgTable(
  "evidence",
  {
    workspaceId: workspaceId(),
    segmentId: uuid("segment_id").notNull(),
    /** Content-addressed: hash of question, option, statistic and segment lineage. */
    id: text("id").notNull(),
    /** Raised at each generation; a version of a card names the snapshot it was written from. */
    snapshot: integer("snapshot").notNull(),
    content: jsonb("content").$type<Evidence>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.segmentId, table.snapshot, table.id] }),
    foreignKey({
      columns: [table.workspaceId, table.segmentId],
      foreignColumns: [segments.workspaceId, segments.id],
    }).onDelete("cascade"),
  ],
);

export const personas = pgTable(
  "personas",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    segmentationId: uuid("segmentation_id").notNull(),
    segmentId: uuid("segment_id").notNull(),
    status: text("status").$type<PersonaStatus>().notNull().default("draft"),
    /** Latest evidence snapshot. */
    snapshot: integer("snapshot").notNull().default(1),
    /** Raised by every change of any field. */
    revision: integer("revision").notNull().default(0),
    dataAsOf: instant("data_as_of").notNull(),
    /** When its words were last compared with the data. */
    generatedAt: instant("generated_at").notNull().defaultNow(),
    createdAt: createdAt(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
    archivedAt: instant("archived_at"),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex("personas_segment").on(table.workspaceId, table.segmentId),
    foreignKey({
      columns: [table.workspaceId, table.segmentationId],
      foreignColumns: [segmentations.workspaceId, segmentations.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [table.workspaceId, table.segmentId],
      foreignColumns: [segments.workspaceId, segments.id],
    }).onDelete("cascade"),
  ],
);

export const personaFields = pgTable(
  "persona_fields",
  {
    workspaceId: workspaceId(),
    personaId: uuid("persona_id").notNull(),
    key: text("key").notNull(),
    generated: jsonb("generated").$type<FieldValue>(),
    generatedEvidence: jsonb("generated_evidence").$type<string[]>().notNull().default([]),
    /** The generated value the edit was made on. */
    base: jsonb("base").$type<FieldValue>(),
    edited: jsonb("edited").$type<FieldValue>(),
    editBasis: text("edit_basis").$type<EditBasis>(),
    editedBy: byUser("edited_by"),
    editedAt: instant("edited_at"),
    /** A new generated value that awaits a decision. */
    pending: jsonb("pending").$type<FieldValue>(),
    state: text("state").$type<FieldState>().notNull(),
    locked: boolean("locked").notNull().default(false),
    hidden: boolean("hidden").notNull().default(false),
    /** Checked on write: a stale write is answered with both values. */
    revision: integer("revision").notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.personaId, table.key] }),
    foreignKey({
      columns: [table.workspaceId, table.personaId],
      foreignColumns: [personas.workspaceId, personas.id],
    }).onDelete("cascade"),
  ],
);

/** Immutable versions of a card. Edits of one person within ten minutes fold into one. */
export const personaVersions = pgTable(
  "persona_versions",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    personaId: uuid("persona_id").notNull(),
    number: integer("number").notNull(),
    kind: text("kind").$type<VersionKind>().notNull(),
    content: jsonb("content").$type<PersonaSnapshot>().notNull(),
    message: text("message").notNull().default(""),
    authorId: byUser("author_id"),
    at: instant("at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex("persona_versions_number").on(table.workspaceId, table.personaId, table.number),
    index("persona_versions_time").on(table.workspaceId, table.personaId, table.at),
    foreignKey({
      columns: [table.workspaceId, table.personaId],
      foreignColumns: [personas.workspaceId, personas.id],
    }).onDelete("cascade"),
  ],
);
